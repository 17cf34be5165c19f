// One person's chat with the bot: a column with the log, hints and a box to type in.

import { draw } from "./cards.js";
import { toHtml } from "./markdown.js";
import * as teams from "./teams.js";
import { shownDay, shownTime } from "./time.js";
import { word } from "./words.js";

const cardType = "application/vnd.microsoft.card.adaptive";
const refreshAfter = 60_000; // Teams asks for a card anew at most once a minute.

export class Chat {
  constructor(person, onUnread) {
    this.person = person;
    this.onUnread = onUnread;
    this.messages = new Map();
    this.installed = false;
    this.build();
  }

  get isOpen() {
    return this.root.offsetParent !== null;
  }

  build() {
    this.root = element("section", "chat");
    this.root.id = `chat-${this.person.id}`;
    const head = element("header", "chat-head");
    this.role = element("span", "role");
    this.language = element("select", "language");
    for (const [code, name] of [["ko", "한국어"], ["en", "English"]]) this.language.add(new Option(name, code, false, code === this.person.lang));
    this.language.addEventListener("change", () => this.speak(this.language.value));
    const names = element("div", "names");
    names.append(element("h2", "", this.person.name), this.role);
    head.append(avatar(this.person), names, this.language);

    this.log = element("div", "log");
    this.log.role = "log";
    this.log.tabIndex = 0;
    this.log.ariaBusy = "true";
    this.typing = element("div", "typing");
    this.typing.hidden = true;
    for (let dot = 0; dot < 3; dot++) this.typing.append(element("i"));
    this.hints = element("div", "hints");
    this.hints.role = "group";

    const composer = element("form", "composer");
    this.box = element("textarea");
    this.box.rows = 1;
    this.box.maxLength = 4000;
    this.sendButton = element("button", "send");
    this.sendButton.append(element("span", "arrow"));
    this.attach = element("button", "attach", "+");
    this.attach.type = "button";
    this.file = element("input");
    this.file.type = "file";
    this.file.accept = ".csv,.txt,text/csv";
    this.file.hidden = true;
    this.attach.addEventListener("click", () => this.file.click());
    this.file.addEventListener("change", () => this.give(this.file.files[0]));
    composer.append(this.attach, this.file, this.box, this.sendButton);
    composer.addEventListener("submit", (event) => { event.preventDefault(); this.say(); });
    this.box.addEventListener("input", () => this.grow());
    this.box.addEventListener("keydown", (event) => {
      // While a Hangul syllable is being composed, Enter finishes the syllable. Safari says so only by key code 229.
      if (event.key !== "Enter" || event.shiftKey || event.isComposing || event.keyCode === 229) return;
      event.preventDefault();
      this.say();
    });
    this.root.append(head, this.log, this.typing, this.hints, composer);
    this.label();
  }

  // Everything in this column that is in the page's language.
  label() {
    this.root.ariaLabel = word("chatOf", this.person.name);
    this.log.ariaLabel = word("chatOf", this.person.name);
    this.role.textContent = word(this.person.role);
    this.language.ariaLabel = word("personLanguage", this.person.name);
    this.typing.ariaLabel = word("typing");
    this.box.placeholder = word("write");
    this.box.ariaLabel = word("messageOf", this.person.name);
    this.sendButton.ariaLabel = this.sendButton.title = word("send");
    this.attach.ariaLabel = this.attach.title = this.file.ariaLabel = word("attach");
    this.hints.ariaLabel = word("tryThese");
    this.drawHints();
    for (const line of this.log.querySelectorAll(".day")) line.textContent = shownDay(new Date(line.dataset.at));
    for (const time of this.log.querySelectorAll("time")) time.textContent = shownTime(new Date(time.dateTime));
    for (const gone of this.log.querySelectorAll(".gone")) gone.textContent = word("deleted");
  }

  speak(lang) {
    this.person.lang = lang;
    localStorage.setItem(`lang:${this.person.id}`, lang);
    this.drawHints();
  }

  drawHints() {
    this.hints.replaceChildren(...this.person.hints.map((hint) => {
      const chip = element("button", "chip", hint[this.person.lang]);
      chip.type = "button";
      chip.lang = this.person.lang;
      chip.addEventListener("click", () => {
        this.box.value = hint[this.person.lang];
        this.grow();
        this.box.focus();
      });
      return chip;
    }));
  }

  clear() {
    this.log.replaceChildren();
    this.log.ariaBusy = "true";
    this.messages.clear();
    this.installed = false;
    this.lastDay = null;
    this.typing.hidden = true;
  }

  // Something the stream tells about this chat.
  take(happening) {
    const { kind, activityId, activity } = happening;
    const at = new Date(happening.at);
    if (kind === "Installed") this.installed = true;
    else if (kind === "Said") this.add(at, activity, "mine");
    else if (kind === "Typing") this.showTyping();
    else if (kind === "Sent") {
      this.typing.hidden = true;
      this.messages.set(activityId, { row: this.add(at, activity, "theirs", activityId), activity, refreshed: 0 });
      if (this.log.ariaBusy === "false") this.onUnread(this);
    } else {
      const message = this.messages.get(activityId);
      if (!message) return;
      if (kind === "Deleted") {
        message.row.querySelector(".body").replaceChildren(element("p", "bubble gone", word("deleted")));
        this.messages.delete(activityId);
      } else {
        if (kind === "Shown") message.activity = { type: "message", attachments: [{ contentType: cardType, content: activity }] };
        else message.activity = activity;
        this.redraw(message, activityId);
      }
    }
  }

  // Everything kept has been seen: from here on new messages are news, and cards in view may refresh.
  ready() {
    this.log.ariaBusy = "false";
    this.showLast();
    for (const [id, message] of this.messages) this.refresh(id, message);
  }

  add(at, activity, side, activityId) {
    const wasAtEnd = this.isAtEnd();
    const day = shownDay(at);
    if (day !== this.lastDay) {
      const line = element("div", "day", day);
      line.dataset.at = at.toISOString();
      this.log.append(line);
      this.lastDay = day;
    }
    for (const old of this.log.querySelectorAll(".suggested")) old.remove(); // Teams offers them only until something else is said.
    const row = element("div", `message ${side}`);
    const line = element("p", "line");
    const time = element("time", "", shownTime(at));
    time.dateTime = at.toISOString();
    line.append(element("span", side === "mine" ? "unseen" : "from", side === "mine" ? this.person.name : "SalesBot"), " ", time);
    const body = element("div", "body");
    body.append(...this.content(activity, activityId));
    row.append(line, body);
    this.log.append(row);
    if (wasAtEnd || side === "mine") this.showLast();
    if (activityId && this.log.ariaBusy === "false") queueMicrotask(() => this.refresh(activityId, this.messages.get(activityId)));
    return row;
  }

  redraw(message, activityId) {
    const body = message.row.querySelector(".body");
    const hadFocus = body.contains(document.activeElement);
    const wasAtEnd = this.isAtEnd();
    body.replaceChildren(...this.content(message.activity, activityId));
    if (hadFocus) {
      const card = body.querySelector(".card") ?? body.firstElementChild;
      card.tabIndex = -1;
      card.focus();
    }
    if (wasAtEnd) this.scrollToEnd();
    if (this.log.ariaBusy === "false") this.refresh(activityId, message);
  }

  content(activity, activityId) {
    const parts = [];
    if (activity.text) parts.push(this.textOf(activity));
    for (const attachment of activity.attachments ?? []) parts.push(this.cardOf(attachment, activityId));
    const suggested = activity.suggestedActions?.actions ?? [];
    if (suggested.length > 0) parts.push(this.suggestions(suggested));
    return parts;
  }

  textOf(activity) {
    const bubble = element("div", "bubble");
    if (activity.textFormat === "plain") {
      bubble.classList.add("plain");
      bubble.textContent = activity.text;
    } else bubble.innerHTML = toHtml(activity.text); // markdown.js lets no HTML through.
    return bubble;
  }

  suggestions(actions) {
    const row = element("div", "hints suggested");
    for (const { title, value } of actions) {
      const chip = element("button", "chip", title);
      chip.type = "button";
      chip.addEventListener("click", () => this.send(teams.typed(this.person, value ?? title)));
      row.append(chip);
    }
    return row;
  }

  cardOf(attachment, activityId) {
    const frame = element("div", "card");
    const drawn = attachment.contentType === cardType ? draw(attachment.content, (action) => this.press(frame, activityId, action)) : null;
    frame.append(drawn ?? element("p", "unreadable", attachment.content?.fallbackText ?? word("unreadable")));
    return frame;
  }

  // A button on a card. What the person typed into the card stays until the bot answers with another card.
  async press(frame, activityId, action) {
    if (frame.ariaBusy === "true") return;
    frame.ariaBusy = "true";
    toast(frame, null);
    const what = action.type === "Action.Execute"
      ? teams.pressed(this.person, activityId, action, "manual")
      : teams.submitted(this.person, activityId, action.data);
    const answer = await teams.post(what);
    frame.ariaBusy = "false";
    if (!answer.ok) toast(frame, answer.status ? word("botError", answer.status) : word("noAnswer"), "error");
    else if (action.type === "Action.Execute") await this.answered(frame, activityId, answer.body).catch(() => toast(frame, word("noAnswer"), "error"));
  }

  async answered(frame, activityId, body) {
    if (body?.type === cardType) await teams.remember("shown", { conversationId: teams.conversationOf(this.person), activityId, activity: body.value });
    else if (body?.type === "application/vnd.microsoft.activity.message") toast(frame, body.value, "said");
    else if (body) toast(frame, body.value?.message ?? word("botError", body.statusCode), "error");
  }

  // The card asks for itself anew when it comes into view. Nobody pressed anything, so a failure is not shown.
  async refresh(activityId, message) {
    const content = message?.activity.attachments?.find((a) => a.contentType === cardType)?.content;
    if (!content?.refresh?.userIds?.includes(`29:${this.person.id}`) || Date.now() - message.refreshed < refreshAfter) return;
    message.refreshed = Date.now();
    const { body } = await teams.post(teams.pressed(this.person, activityId, content.refresh.action, "automatic"));
    if (body?.type === cardType) await teams.remember("shown", { conversationId: teams.conversationOf(this.person), activityId, activity: body.value });
  }

  async say() {
    const text = this.box.value.trim();
    if (!text) return;
    this.box.value = "";
    this.grow();
    await this.send(teams.typed(this.person, text), text);
  }

  // A file goes where the bot can fetch it, and the message says where that is.
  async give(file) {
    if (!file) return;
    this.file.value = "";
    try {
      const data = await new Promise((done, failed) => {
        const reader = new FileReader();
        reader.onload = () => done(reader.result);
        reader.onerror = () => failed(reader.error);
        reader.readAsDataURL(file);
      });
      const kept = await teams.remember("given", { bytes: data.slice(data.indexOf(",") + 1) });
      await this.send(teams.gave(this.person, file.name, kept), file.name);
    } catch {
      this.failed(() => this.give(file), word("attachFailed"));
    }
  }

  async send(what, text = what.text) {
    try {
      await teams.remember("said", { conversationId: teams.conversationOf(this.person), activityId: what.id, activity: { type: "message", text, textFormat: "plain" } });
    } catch {
      this.box.value = text;
      this.grow();
      this.failed(() => this.say());
      return;
    }
    await this.deliver(what);
  }

  // The same activity with the same id when it is sent again: the bot must take it once.
  async deliver(what) {
    const answer = await teams.post(what);
    if (!answer.ok) this.failed(() => this.deliver(what));
  }

  failed(again, why = word("notSent")) {
    const note = element("p", "failed", `${why} `);
    const button = element("button", "link", word("again"));
    button.type = "button";
    button.addEventListener("click", () => { note.remove(); again(); });
    note.append(button);
    this.log.append(note);
    this.scrollToEnd();
  }

  // Called once for a chat that has just come to be.
  async install() {
    const { first } = await teams.remember("installed", { conversationId: teams.conversationOf(this.person) });
    if (first) await this.deliver(teams.installed(this.person));
  }

  showTyping() {
    this.typing.hidden = false;
    clearTimeout(this.typingEnds);
    this.typingEnds = setTimeout(() => { this.typing.hidden = true; }, 3000);
  }

  grow() {
    this.box.style.height = "auto";
    this.box.style.height = `${this.box.scrollHeight}px`;
  }

  isAtEnd() {
    return this.log.scrollHeight - this.log.scrollTop - this.log.clientHeight < 80;
  }

  // The end of the log, but never past the beginning of a tall card.
  showLast() {
    this.scrollToEnd();
    const row = this.log.lastElementChild;
    if (row?.offsetHeight > this.log.clientHeight) this.log.scrollTop = row.offsetTop - 8;
  }

  scrollToEnd() {
    this.log.scrollTop = this.log.scrollHeight;
  }
}

function toast(frame, text, kind) {
  frame.querySelector(".toast")?.remove();
  if (!text) return;
  const note = element("p", `toast ${kind}`, text);
  note.role = kind === "error" ? "alert" : "status";
  frame.append(note);
  note.scrollIntoView({ block: "nearest" });
}

export function avatar(person) {
  const round = element("span", `avatar ${person.role}`, [...person.name][0]);
  round.ariaHidden = "true";
  return round;
}

export function element(name, className = "", text) {
  const made = document.createElement(name);
  if (className) made.className = className;
  if (text !== undefined) made.textContent = text;
  return made;
}
