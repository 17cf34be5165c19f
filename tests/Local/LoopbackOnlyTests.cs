using System.Net;
using Microsoft.AspNetCore.Http;
using SalesBot.Bot.Local;

namespace SalesBot.Tests.Local;

public class LoopbackOnlyTests
{
    [Theory]
    [InlineData("localhost:5107")]
    [InlineData("127.0.0.1:5107")]
    [InlineData("[::1]:5107")]
    public void The_page_itself_is_let_in(string host) => Assert.Null(LoopbackOnly.WhyRefused(Post(host, r => r.Headers.Origin = $"http://{host}")));

    [Fact]
    public void A_program_on_this_machine_has_no_origin_and_is_let_in() => Assert.Null(LoopbackOnly.WhyRefused(Post("localhost:5107")));

    [Theory]
    [InlineData("evil.example")]
    [InlineData("localhost.evil.example:5107")]
    [InlineData("192.168.0.10:5107")]
    [InlineData("")]
    public void Another_host_name_is_refused(string host) => Refused("Host", Post(host));

    [Theory]
    [InlineData("https://evil.example")]
    [InlineData("http://localhost:5108")]
    [InlineData("https://localhost:5107")]
    [InlineData("null")]
    public void Another_web_page_is_refused(string origin) => Refused("another web page", Post("localhost:5107", r => r.Headers.Origin = origin));

    [Theory]
    [InlineData("Forwarded")]
    [InlineData("X-Forwarded-For")]
    [InlineData("x-forwarded-host")]
    public void A_tunnel_is_refused(string header) => Refused(header, Post("localhost:5107", r => r.Headers[header] = "anything"));

    [Theory]
    [InlineData(null)]
    [InlineData("text/plain")]
    [InlineData("application/x-www-form-urlencoded")]
    [InlineData("text/plain; application/json")]
    public void What_a_form_can_post_is_refused(string? type) => Refused("Content-Type", Post("localhost:5107", r => r.ContentType = type));

    [Fact]
    public void Another_machine_is_refused() =>
        Refused("another machine", Post("localhost:5107", r => r.HttpContext.Connection.RemoteIpAddress = IPAddress.Parse("192.168.0.10")));

    static void Refused(string because, HttpRequest request) => Assert.Contains(because, LoopbackOnly.WhyRefused(request));

    static HttpRequest Post(string host, Action<HttpRequest>? change = null)
    {
        var http = new DefaultHttpContext { Connection = { RemoteIpAddress = IPAddress.Loopback } };
        (http.Request.Method, http.Request.Scheme, http.Request.Host, http.Request.ContentType) = ("POST", "http", new(host), "application/json; charset=utf-8");
        change?.Invoke(http.Request);
        return http.Request;
    }
}
