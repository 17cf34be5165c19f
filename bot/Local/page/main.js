// The page: several people at once, and a clock that can be moved.

import { Chat } from "./chat.js";
import { avatar, button, element } from "./elements.js";
import { Seats } from "./seats.js";
import { follow } from "./stream.js";
import { botNow, localInput, moveClock, next, readClock, shownClock } from "./time.js";
import { choosePageLanguage, label, pageLanguage, word } from "./words.js";

const byId = (id) => document.getElementById(id);
const told = async (what) => await (await fetch(`/local/${what}`)).json();
const chats = new Map();
let started = false; // The stream has told everything that was kept.
let edited = false; // The field of the clock holds a time somebody is entering; until then it follows the clock.

await readClock();
const people = await told("people");
for (const person of people) {
  person.lang = localStorage.getItem(`lang:${person.id}`) ?? person.lang;
  addChat({ id: person.id, conversation: `a:${person.id}`, isGroup: false, name: person.name, role: person.role, hints: person.hints }, [person]);
}
const group = await told("group");
addChat({
  id: "group", conversation: group.conversationId, isGroup: true, get name() { return group[pageLanguage()]; }, role: "group",
  hints: [
    { ko: "@SalesBot 도움말", en: "@SalesBot help" },
    { ko: "@SalesBot 고객 불만", en: "@SalesBot log feedback" },
    { ko: "서울병원 박 과장님이 납기 때문에 화가 많이 나셨대요", en: "Ms. Yoon of Nordlicht is very angry about the delivery" },
  ],
}, people);
const seats = new Seats(byId("who"), [...chats.values()], (chat) => {
  chat.tab.hidden = chat.root.hidden;
  if (!chat.root.hidden) {
    show(chat);
    welcome(chat);
  } else if (chat.root.classList.contains("chosen")) show(seats.open[0]);
});
for (const chat of chats.values()) chat.tab.hidden = chat.root.hidden;
show(seats.open[0]);
drawWords();
setInterval(drawClock, 1000);
follow(take, (connected) => say(connected ? null : word("offline")));

function addChat(place, speakers) {
  const chat = new Chat(place, speakers, unread);
  chats.set(place.conversation, chat);
  document.querySelector(".chats").append(chat.root);
  chat.tab = button("tab", "", () => show(chat));
  chat.tab.append(avatar(place), element("span", "name", place.name), element("b", "count"));
  document.querySelector(".people").append(chat.tab);
}

// On a narrow screen one chat at a time; on a wide one all of them are open and this only keeps the choice.
function show(chosen) {
  for (const chat of chats.values()) {
    chat.root.classList.toggle("chosen", chat === chosen);
    chat.tab.setAttribute("aria-pressed", chat === chosen);
  }
  setCount(chosen, 0);
  chosen.root.scrollIntoView({ inline: "nearest", block: "nearest" });
  if (chosen.log.ariaBusy === "false") chosen.showLast();
}

function unread(chat) {
  if (!chat.isOpen) setCount(chat, (chat.unread ?? 0) + 1);
}

function setCount(chat, count) {
  chat.unread = count;
  const badge = chat.tab.querySelector(".count");
  badge.textContent = count || "";
  badge.title = count ? word("unread", count) : "";
  seats.label();
}

function take(happening) {
  if (happening.kind === "ClockMoved") readClock().then(drawClock);
  else if (happening.kind === "StartedOver") for (const chat of chats.values()) chat.clear();
  else if (happening.kind !== "Ready") chats.get(happening.conversationId)?.take(happening);
  // A chat that was emptied while the page stood open is ready again at once.
  if (happening.kind === "Ready" || happening.kind === "StartedOver" && happening.n > 0 && started) ready();
}

function ready() {
  started = true;
  for (const chat of chats.values()) {
    chat.ready();
    welcome(chat);
  }
}

// Everybody has the bot. It comes into the group chat when that is first opened.
function welcome(chat) {
  if (started && !chat.installed && !(chat.place.isGroup && chat.root.hidden)) chat.install();
}

function drawWords() {
  document.documentElement.lang = pageLanguage();
  label(document);
  for (const button of document.querySelectorAll("[data-lang]")) button.setAttribute("aria-pressed", button.dataset.lang === pageLanguage());
  for (const chat of chats.values()) {
    chat.label();
    chat.tab.querySelector(".name").textContent = chat.place.name;
  }
  seats.label();
  drawClock();
}

function drawClock() {
  const now = botNow();
  const shown = byId("now");
  const text = shownClock(now);
  if (shown.textContent !== text) shown.textContent = text;
  shown.dateTime = now.toISOString();
  const field = byId("to").elements.to;
  if (!edited && field.value !== localInput(now)) field.value = localInput(now);
}

function say(text) {
  byId("notice").hidden = !text;
  byId("notice").textContent = text ?? "";
}

async function move(step) {
  say(await moveClock(step) ? null : word("forwardOnly"));
  drawClock();
}

for (const button of document.querySelectorAll("[data-by]")) button.addEventListener("click", () => move({ by: button.dataset.by }));
for (const button of document.querySelectorAll("[data-weekday]"))
  button.addEventListener("click", () => move({ to: next(Number(button.dataset.weekday), Number(button.dataset.hour)) }));
for (const button of document.querySelectorAll("[data-lang]"))
  button.addEventListener("click", () => { choosePageLanguage(button.dataset.lang); drawWords(); });

byId("to").addEventListener("input", () => { edited = true; });
byId("to").addEventListener("submit", (event) => {
  event.preventDefault();
  edited = false;
  move({ to: event.target.elements.to.value });
});

byId("clock-toggle").addEventListener("click", ({ currentTarget }) => {
  const open = document.querySelector(".clock").classList.toggle("open");
  currentTarget.setAttribute("aria-expanded", open);
});

byId("reset").addEventListener("click", () => byId("ask-reset").showModal());
byId("ask-reset").addEventListener("close", async () => {
  if (byId("ask-reset").returnValue !== "yes") return;
  const answer = await fetch("/local/reset", { method: "POST", headers: { "Content-Type": "application/json" }, body: "{}" }).catch(() => null);
  say(answer?.ok ? null : word("resetFailed"));
});
