using System.Diagnostics;
using SalesBot.Domain;
using SalesBot.Domain.Language;

// How long one typed sentence of 200 characters takes, warm: dotnet run -c Release --project bench/Reading
const string said = "어제 한빛 김 부장님 만났는데 예산 3억 확보됐다고 하심. 품의는 12월 둘째 주에 올린대요. 납기가 걱정이라고 함. 다음 주 화요일까지 수정 견적 보내드리기로 했고, 최종 결재권자는 최 전무님이라고 들었습니다. 경쟁사는 2억 5천에 제안했고 보안성 검토는 1월 중순에 시작한다고 합니다. 비교견적으로 진행 예정. ";
string sentence = (said + said)[..200];
var known = new KnownNames([new(NameKind.Company, "c1", "한빛전자"), new(NameKind.Person, "p1", "김철수", "한빛전자", "부장"), new(NameKind.Opportunity, "o1", "검사장비 교체", "한빛전자")]);
var context = new ReadingContext(new DateOnly(2026, 11, 18), Lang.Ko, Direction.Either);

// The best of many short rounds: on a busy machine the others measure what else was running.
const int warm = 5_000, rounds = 400, inRound = 25;
for (int i = 0; i < warm; i++) SentenceReader.Read(sentence, context, known);
long bytes = GC.GetAllocatedBytesForCurrentThread();
double best = double.MaxValue;
for (int round = 0; round < rounds; round++)
{
    long start = Stopwatch.GetTimestamp();
    for (int i = 0; i < inRound; i++) SentenceReader.Read(sentence, context, known);
    best = Math.Min(best, Stopwatch.GetElapsedTime(start).TotalMilliseconds / inRound);
}
Console.WriteLine($"{best:0.000} ms and {(GC.GetAllocatedBytesForCurrentThread() - bytes) / rounds / inRound / 1024} KiB for a sentence of {sentence.Length} characters, the best of {rounds} rounds (the aim: 0.2 ms)");
return best < 0.2 ? 0 : 1;
