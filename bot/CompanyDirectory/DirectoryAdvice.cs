using SalesBot.Domain;
using SalesBot.Domain.Roster;

namespace SalesBot.Bot.CompanyDirectory;

/// <summary>What an administrator can do about a part of the directory that could not be read.</summary>
static class DirectoryAdvice
{
    public static Text Of(DirectoryTrouble trouble) => trouble.Status switch
    {
        GraphFailure.NoToken => new Text(
            "{0}: Microsoft Entra에서 토큰을 받지 못했습니다. Channel 설정의 앱 ID와 비밀 또는 관리 ID를 확인해 주세요.",
            "{0}: there is no token from Microsoft Entra. Check the app id and the secret or identity in the Channel settings.").With(Name(trouble.Part)),
        403 => new Text(
            "{0}: 권한이 없습니다. 앱에 응용 프로그램 권한 {1}을(를) 주고 관리자 동의를 해 주세요.",
            "{0}: not allowed. Give the app the application permission {1} and grant admin consent.").With(Name(trouble.Part), Text.Same(Permission(trouble.Part))),
        404 when trouble.Part is DirectoryPart.Catalog => new(
            "앱 카탈로그에 SalesBot이 없습니다. Teams 관리 센터에 앱 패키지를 올려 주세요.", "SalesBot is not in the organisation's app catalog. Upload the app package in the Teams admin center."),
        404 => new Text("{0}: 설정한 ID를 찾을 수 없습니다. {1}의 개체 ID를 확인해 주세요.", "{0}: the id does not exist. Check the object ids in {1}.").With(Name(trouble.Part), Text.Same(Key(trouble.Part))),
        429 or 0 or >= 500 => new Text("{0}: Microsoft Graph가 지금 답하지 않습니다({1}). 잠시 뒤 다시 읽습니다.", "{0}: Microsoft Graph does not answer at the moment ({1}). It is read again shortly.").With(Name(trouble.Part), trouble.Status),
        _ => new Text("{0}: Microsoft Graph가 요청을 받지 않았습니다({1}).", "{0}: Microsoft Graph did not take the request ({1}).").With(Name(trouble.Part), trouble.Status),
    };

    /// <summary>The least application permission that will do.</summary>
    public static string Permission(DirectoryPart part) => part switch
    {
        DirectoryPart.People => "User.Read.All",
        DirectoryPart.Catalog => "AppCatalog.Read.All",
        DirectoryPart.Installing => "TeamsAppInstallation.ReadWriteSelfForUser.All",
        DirectoryPart.Calendar => "Calendars.ReadWrite",
        _ => "GroupMember.Read.All",
    };

    public static string Key(DirectoryPart part) => part switch
    {
        DirectoryPart.Install or DirectoryPart.Installing or DirectoryPart.Catalog => "Directory:Install",
        DirectoryPart.Calendar => "Directory:Calendar",
        DirectoryPart.People => "Directory:Users",
        _ => $"Directory:Groups:{part}",
    };

    static Text Name(DirectoryPart part) => part switch
    {
        DirectoryPart.Reps => new("영업사원 그룹", "The group of reps"),
        DirectoryPart.Leaders => new("리더 그룹", "The group of leaders"),
        DirectoryPart.Executives => new("임원 그룹", "The group of executives"),
        DirectoryPart.Administrators => new("관리자 그룹", "The group of administrators"),
        DirectoryPart.Triage => new("고객의 소리 분류 그룹", "The group that assesses customer voices"),
        DirectoryPart.Install => new("앱을 설치할 그룹", "The group the app is installed for"),
        DirectoryPart.People => new("사용자와 상급자", "People and their managers"),
        DirectoryPart.Catalog => new("앱 카탈로그", "The app catalog"),
        DirectoryPart.Installing => new("앱 설치", "Installing the app"),
        _ => new("일정", "Calendars"),
    };
}
