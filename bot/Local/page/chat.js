// One conversation that the bot is in: a column with the log and a box to type in. In a person's own chat that person speaks, in the group chat whoever is chosen.

import { draw } from "./cards.js";
import { Composer } from "./composer.js";
import * as dialogs from "./dialogs.js";
import { avatar, button, element, menu, toast } from "./elements.js";
import * as files from "./files.js";
import { find } from "./finding.js";
import { toHtml } from "./markdown.js";
import * as teams from "./teams.js";
import { shownDay, shownTime } from "./time.js";
import { word } from "./words.js";

const cardType = "application/vnd.microsoft.card.adaptive";
const refreshAfter = 60_000; // Teams asks for a card anew at most once a minute.

export class Chat {
  // place is where it is, people are those who may speak there, the first of them to begin with.
  constructor(place, people, onUnread) {
    this.place = place;
    this.people = people;
    this.speaker = people[0];
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
    this.root.id = `chat-${this.place.id}`;
    const head = element("header", "chat-head");
    this.title = element("h2");
    this.role = element("span", "role");
    this.choice = element("select", "language");
    if (this.place.isGroup) {
      for (const { id, name } of this.people) this.choice.add(new Option(name, id));
      this.choice.addEventListener("change", () => this.becomes(this.people.find(({ id }) => id === this.choice.value)));
    } else {
      for (const [code, name] of [["ko", "한국어"], ["en", "English"]]) this.choice.add(new Option(name, code, false, code === this.speaker.lang));
      this.choice.addEventListener("change", () => this.speak(this.choice.value));
    }
    const names = element("div", "names");
    names.append(this.title, this.role);
    head.append(avatar(this.place), names, this.choice);

    this.log = element("div", "log");
    this.log.role = "log";
    this.log.tabIndex = 0;
    this.log.ariaBusy = "true";
    this.typing = element("div", "typing");
    this.typing.hidden = true;
    for (let dot = 0; dot < 3; dot++) this.typing.append(element("i"));
    this.composer = new Composer({
      hints: () => ({ lang: this.speaker.lang, texts: this.place.hints }),
      say: (text) => this.send(teams.typed(this.speaker, this.place, text), text),
      give: this.place.isGroup ? null : (file) => this.give(file),
      others: [["find", () => find(this.speaker, this.place, (card) => this.insert(card))], ["logVoice", () => this.logVoice()]],
    });
    this.root.append(head, this.log, this.typing, this.composer.hints, this.composer.root);
    this.label();
  }

  // Everything in this column that is in the page's language.
  label() {
    const { name, role, isGroup } = this.place;
    this.title.textContent = name;
    this.root.ariaLabel = this.log.ariaLabel = isGroup ? name : word("chatOf", name);
    this.role.textContent = word(role);
    this.choice.ariaLabel = isGroup ? word("speaker") : word("personLanguage", name);
    this.typing.ariaLabel = word("typing");
    this.composer.label(word("messageOf", this.speaker.name), word(isGroup ? "writeGroup" : "write"));
    for (const line of this.log.querySelectorAll(".day")) line.textContent = shownDay(new Date(line.dataset.at));
    for (const time of this.log.querySelectorAll("time")) time.textContent = shownTime(new Date(time.dateTime));
    for (const gone of this.log.querySelectorAll(".gone")) gone.textContent = word("deleted");
    for (const more of this.log.querySelectorAll(".menu")) labelMenu(more);
  }

  speak(lang) {
    this.speaker.lang = lang;
    localStorage.setItem(`lang:${this.speaker.id}`, lang);
    this.composer.drawHints();
  }

  // Somebody else looks at the group chat and speaks in it: what is theirs stands at the right, and cards show what they may see.
  becomes(person) {
    this.speaker = person;
    this.label();
    for (const message of this.messages.values()) {
      if (message.by) this.side(message.row, message.by);
      this.redraw(message);
    }
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
  take({ kind, at, activityId, activity, personId }) {
    if (kind === "Installed") this.installed = true;
    else if (kind === "Typing") this.showTyping();
    else if (kind === "Said") this.add({ id: activityId, at: new Date(at), activity, by: this.people.find(({ id }) => id === personId) ?? this.speaker });
    else if (kind === "Sent") {
      this.typing.hidden = true;
      this.add({ id: activityId, at: new Date(at), activity });
      if (this.log.ariaBusy === "false") this.onUnread(this);
    } else {
      const message = this.messages.get(activityId);
      if (!message) return;
      if (kind === "Deleted") {
        message.row.querySelector(".body").replaceChildren(element("p", "bubble gone", word("deleted")));
        this.messages.delete(activityId);
      } else if (kind === "Updated") {
        message.activity = activity;
        message.shown.clear();
        this.redraw(message);
      } else {
        const who = personId ?? this.speaker.id;
        message.shown.set(who, { type: "message", attachments: [{ contentType: cardType, content: activity }] });
        if (who === this.speaker.id) this.redraw(message);
      }
    }
  }

  // Everything kept has been seen: from here on new messages are news, and cards in view may refresh.
  ready() {
    this.log.ariaBusy = "false";
    this.showLast();
    for (const message of this.messages.values()) this.refresh(message);
  }

  add(message) {
    const { id, at, activity, by } = message;
    const follows = this.isAtEnd() || this.log.scrollTop === this.rest;
    const day = shownDay(at);
    if (day !== this.lastDay) {
      const line = element("div", "day", day);
      line.dataset.at = at.toISOString();
      this.log.append(line);
      this.lastDay = day;
    }
    for (const old of this.log.querySelectorAll(".suggested")) old.remove(); // Teams offers them only until something else is said.
    const row = element("div");
    const line = element("div", "line");
    const time = element("time", "", shownTime(at));
    time.dateTime = at.toISOString();
    line.append(element("span", "who", by?.name ?? "SalesBot"), " ", time);
    if (by && activity.text) line.append(this.menuOf({ id, at, by, text: activity.text }));
    Object.assign(message, { row, shown: new Map(), refreshed: new Map() });
    this.messages.set(id, message);
    const body = element("div", "body");
    body.append(...this.content(message));
    row.append(line, body);
    this.side(row, by);
    this.log.append(row);
    if (follows || by === this.speaker) this.showLast();
    if (this.log.ariaBusy === "false") queueMicrotask(() => this.refresh(message));
  }

  side(row, by) {
    const side = !by ? "theirs" : by === this.speaker ? "mine" : "other";
    row.className = `message ${side}`;
    row.querySelector(".who").className = side === "mine" ? "who unseen" : "who";
  }

  // What the bot can do with a message somebody wrote.
  menuOf(written) {
    const more = menu("more", element("summary", "", "⋯"), button("", "", () => {
      more.open = false;
      this.logVoice(written);
    }));
    labelMenu(more);
    return more;
  }

  redraw(message) {
    const body = message.row.querySelector(".body");
    const hadFocus = body.contains(document.activeElement);
    const wasAtEnd = this.isAtEnd();
    body.replaceChildren(...this.content(message));
    if (hadFocus) {
      const card = body.querySelector(".card") ?? body.firstElementChild;
      card.tabIndex = -1;
      card.focus();
    }
    if (wasAtEnd) this.scrollToEnd();
    if (this.log.ariaBusy === "false") this.refresh(message);
  }

  // As the speaker sees it.
  content(message) {
    const activity = message.shown.get(this.speaker.id) ?? message.activity;
    const parts = [];
    if (activity.text) parts.push(this.textOf(activity));
    for (const attachment of activity.attachments ?? []) parts.push(this.cardOf(attachment, message.id));
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
    row.append(...actions.map(({ title, value }) => button("chip", title, () => this.send(teams.typed(this.speaker, this.place, value ?? title), value ?? title))));
    return row;
  }

  cardOf(attachment, messageId) {
    if (attachment.contentType === files.infoType) return files.ready(attachment);
    if (attachment.contentType === files.consentType) {
      const asked = files.asked(attachment, (answer) => this.answerFile(asked, messageId, attachment, answer));
      return asked;
    }
    const frame = element("div", "card");
    const drawn = attachment.contentType === cardType ? draw(attachment.content, (action) => this.press(frame, messageId, action)) : null;
    frame.append(drawn ?? element("p", "unreadable", attachment.content?.fallbackText ?? word("unreadable")));
    return frame;
  }

  // A button on a card. What the person typed into the card stays until the bot answers with another card.
  press(frame, messageId, action) {
    const { speaker, place } = this;
    if (action.type === "Action.Execute") this.whileBusy(frame, teams.pressed(speaker, place, messageId, action, "manual"), ({ body }) => this.answered(frame, speaker, messageId, body));
    else if (teams.opensDialog(action.data)) this.whileBusy(frame, teams.dialogFetched(speaker, place, messageId, action.data), (answer) => {
      if (!dialogs.show(speaker, answer, (data) => teams.post(teams.dialogSent(speaker, place, messageId, data)))) toast(frame, word("noAnswer"), "error");
    });
    else this.whileBusy(frame, teams.submitted(speaker, place, messageId, action.data));
  }

  answerFile(frame, messageId, file, answer) {
    const taken = answer === "accept";
    this.whileBusy(frame, teams.fileAnswered(this.speaker, this.place, messageId, answer, taken ? file.content.acceptContext : file.content.declineContext, taken ? files.place(file.name) : undefined));
  }

  async whileBusy(frame, what, then) {
    if (frame.ariaBusy === "true") return;
    frame.ariaBusy = "true";
    toast(frame, null);
    const answer = await teams.post(what);
    frame.ariaBusy = "false";
    if (!answer.ok) toast(frame, answer.status ? word("botError", answer.status) : word("noAnswer"), "error");
    else await then?.(answer)?.catch(() => toast(frame, word("noAnswer"), "error"));
  }

  async answered(frame, speaker, messageId, body) {
    if (body?.type === cardType) await this.showTo(speaker, messageId, body.value);
    else if (body?.type === "application/vnd.microsoft.activity.message") toast(frame, body.value, "said");
    else if (body) toast(frame, body.value?.message ?? word("botError", body.statusCode), "error");
  }

  // The card asks for itself anew when it comes into view. Nobody pressed anything, so a failure is not shown.
  async refresh(message) {
    const { speaker } = this;
    const content = (message.shown.get(speaker.id) ?? message.activity).attachments?.find((a) => a.contentType === cardType)?.content;
    if (!content?.refresh?.userIds?.includes(`29:${speaker.id}`) || Date.now() - (message.refreshed.get(speaker.id) ?? 0) < refreshAfter) return;
    message.refreshed.set(speaker.id, Date.now());
    const { body } = await teams.post(teams.pressed(speaker, this.place, message.id, content.refresh.action, "automatic"));
    if (body?.type === cardType) await this.showTo(speaker, message.id, body.value);
  }

  showTo = (person, activityId, card) => teams.remember("shown", { conversationId: this.place.conversation, activityId, activity: card, personId: person.id });

  // The bot's action, on a message or from the box one is written in.
  async logVoice(written) {
    const { speaker, place } = this;
    const answer = await teams.post(teams.actionChosen(speaker, place, written));
    if (!dialogs.show(speaker, answer, (data) => teams.post(teams.actionSent(speaker, place, data)))) this.failed(() => this.logVoice(written), word("notOpened"));
  }

  // A card of the bot's records as this person's message. In the group the bot does not hear of it; it hears of its buttons.
  insert(card) {
    this.keep(crypto.randomUUID(), { type: "message", attachments: [card] }).catch(() => this.failed(() => this.insert(card)));
  }

  // A file goes where the bot can fetch it, and the message says where that is.
  async give(file) {
    try {
      await this.send(teams.gave(this.speaker, this.place, await files.put(file)), file.name);
    } catch {
      this.failed(() => this.give(file), word("attachFailed"));
    }
  }

  async send(what, text) {
    try {
      await this.keep(what.id, { type: "message", text, textFormat: "plain" });
    } catch {
      this.composer.put(text);
      this.failed(() => this.composer.say());
      return;
    }
    if (teams.hears(this.place, text)) await this.deliver(what);
  }

  keep = (activityId, activity) => teams.remember("said", { conversationId: this.place.conversation, activityId, activity, personId: this.speaker.id });

  // The same activity with the same id when it is sent again: the bot must take it once.
  async deliver(what) {
    const answer = await teams.post(what);
    if (!answer.ok) this.failed(() => this.deliver(what));
  }

  failed(again, why = word("notSent")) {
    const note = element("p", "failed", `${why} `);
    note.append(button("link", word("again"), () => { note.remove(); again(); }));
    this.log.append(note);
    this.scrollToEnd();
  }

  // Called once for a chat that has just come to be.
  async install() {
    const { first } = await teams.remember("installed", { conversationId: this.place.conversation });
    if (first) await this.deliver(teams.installed(this.speaker, this.place));
  }

  showTyping() {
    this.typing.hidden = false;
    clearTimeout(this.typingEnds);
    this.typingEnds = setTimeout(() => { this.typing.hidden = true; }, 3000);
  }

  isAtEnd() {
    return this.log.scrollHeight - this.log.scrollTop - this.log.clientHeight < 80;
  }

  // The end of the log, but never past the beginning of a tall card. Whoever has not moved from there is shown what comes next, too.
  showLast() {
    this.scrollToEnd();
    const row = this.log.lastElementChild;
    if (row?.offsetHeight > this.log.clientHeight) this.log.scrollTop = row.offsetTop - 8;
    this.rest = this.log.scrollTop;
  }

  scrollToEnd() {
    this.log.scrollTop = this.log.scrollHeight;
  }
}

function labelMenu(more) {
  const summary = more.querySelector("summary");
  summary.ariaLabel = summary.title = word("more");
  more.querySelector("button").textContent = word("logVoice");
}
