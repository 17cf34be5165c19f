// Every text of the page itself, in both languages. What the bot says comes from the bot.

const words = {
  sample: { ko: "샘플 데이터", en: "Sample data" },
  clock: { ko: "봇의 시계", en: "The bot's clock" },
  moveClock: { ko: "시계 옮기기", en: "Move the clock" },
  hour: { ko: "+1시간", en: "+1 hour" },
  day: { ko: "+1일", en: "+1 day" },
  thursday: { ko: "다음 목요일 16:00", en: "Next Thu 16:00" },
  monday: { ko: "다음 월요일 08:00", en: "Next Mon 08:00" },
  moveTo: { ko: "시계를 옮길 날짜와 시각", en: "Move the clock to this date and time" },
  go: { ko: "이동", en: "Go" },
  forwardOnly: {
    ko: "시계는 앞으로만, 한 번에 400일까지 옮길 수 있습니다. 현재로 돌아오려면 ‘처음부터’를 누르세요.",
    en: "The clock only moves forward, at most 400 days at a time. To come back to the present, use “Start over”.",
  },
  pageLanguage: { ko: "화면 언어", en: "Language of this page" },
  personLanguage: { ko: "{0} 님의 언어", en: "Language of {0}" },
  people: { ko: "사람", en: "People" },
  who: { ko: "나란히 볼 사람", en: "Who stands side by side" },
  reset: { ko: "처음부터", en: "Start over" },
  resetTitle: { ko: "처음부터 다시 시작할까요?", en: "Start over?" },
  resetText: {
    ko: "여기서 입력한 모든 내용과 대화가 지워지고, 샘플 데이터와 현재 시각으로 돌아갑니다.",
    en: "Everything entered here and all chats are removed. The sample data and the present time come back.",
  },
  resetYes: { ko: "모두 지우고 다시 시작", en: "Remove all and start over" },
  cancel: { ko: "취소", en: "Cancel" },
  resetFailed: { ko: "처음 상태로 되돌리지 못했습니다. 프로그램이 실행 중인지 확인한 뒤 다시 눌러 주세요.", en: "Could not start over. Check that the program is running, then try again." },
  rep: { ko: "영업 담당", en: "Sales rep" },
  leader: { ko: "팀장", en: "Team leader" },
  executive: { ko: "임원", en: "Executive" },
  administrator: { ko: "관리자", en: "Administrator" },
  employee: { ko: "직원 (영업 외)", en: "Employee outside sales" },
  group: { ko: "그룹 채팅", en: "Group chat" },
  speaker: { ko: "말하는 사람", en: "Who speaks" },
  chatOf: { ko: "{0} 님과 SalesBot의 대화", en: "Chat of {0} with SalesBot" },
  write: { ko: "메시지 입력", en: "Type a message" },
  writeGroup: { ko: "메시지 입력. @SalesBot을 넣으면 봇이 듣습니다", en: "Type a message; @SalesBot to be heard by the bot" },
  messageOf: { ko: "{0} 님의 메시지", en: "Message from {0}" },
  send: { ko: "보내기", en: "Send" },
  attach: { ko: "CSV 파일 보내기", en: "Send a CSV file" },
  attachFailed: { ko: "파일을 보내지 못했습니다. 5MB가 넘지 않는지 확인해 주세요.", en: "The file could not be sent. Check that it is not larger than 5 MB." },
  more: { ko: "더 보기", en: "More" },
  logVoice: { ko: "고객의 소리 등록", en: "Log customer voice" },
  find: { ko: "SalesBot에서 찾기", en: "Find in SalesBot" },
  findWords: { ko: "고객사, 고객 이름 또는 접수 번호", en: "A customer's company, a person's name or a case number" },
  notOpened: { ko: "열지 못했습니다.", en: "This could not be opened." },
  close: { ko: "닫기", en: "Close" },
  dialogOf: { ko: "{0} 님", en: "{0}" },
  fileTake: { ko: "받기", en: "Take it" },
  fileLeave: { ko: "받지 않기", en: "No, thanks" },
  fileSize: { ko: "{0} · 내 파일에 저장할까요?", en: "{0} · Put it into your files?" },
  fileOpen: { ko: "열기", en: "Open" },
  tryThese: { ko: "입력해 보세요", en: "Worth typing" },
  typing: { ko: "SalesBot이 입력하는 중", en: "SalesBot is typing" },
  deleted: { ko: "삭제된 메시지입니다.", en: "This message was deleted." },
  unread: { ko: "새 메시지 {0}개", en: "{0} new" },
  again: { ko: "다시 보내기", en: "Send again" },
  notSent: { ko: "보내지 못했습니다.", en: "This could not be sent." },
  noAnswer: { ko: "봇이 답하지 않았습니다. 입력한 내용은 그대로 있습니다. 다시 눌러 주세요.", en: "The bot did not answer. What you typed is still here; please try again." },
  botError: { ko: "봇이 오류로 답했습니다({0}). 입력한 내용은 그대로 있습니다.", en: "The bot answered with an error ({0}). What you typed is still here." },
  unreadable: { ko: "이 카드를 표시할 수 없습니다.", en: "This card cannot be shown." },
  offline: { ko: "프로그램과 연결이 끊겼습니다. 다시 연결하는 중입니다.", en: "The connection to the program is lost. Reconnecting." },
};

let current = new URLSearchParams(location.search).get("lang") ?? localStorage.getItem("lang") ?? navigator.language;
current = current.startsWith("ko") ? "ko" : "en";

export const pageLanguage = () => current;

export function choosePageLanguage(lang) {
  current = lang;
  localStorage.setItem("lang", lang);
}

export const word = (key, ...values) => words[key][current].replace(/\{(\d)\}/g, (_, i) => values[i]);

// Fills every element that names its word. The rest of the page asks for words when it draws.
export function label(root) {
  for (const element of root.querySelectorAll("[data-word]")) element.textContent = word(element.dataset.word);
  for (const element of root.querySelectorAll("[data-label]")) element.setAttribute("aria-label", word(element.dataset.label));
}
