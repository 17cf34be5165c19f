// What Teams sends to a bot, made here. The bot can't tell the difference, and must not.

import { botNow, zone } from "./time.js";

const patience = 15_000; // Teams waits this long for an answer.

const locales = { ko: "ko-KR", en: "en-US" };
const bot = { id: "28:salesbot", name: "SalesBot" };

function activity(person, place, kind) {
  const locale = locales[person.lang];
  return {
    id: crypto.randomUUID(),
    timestamp: botNow().toISOString(),
    localTimezone: zone,
    serviceUrl: `${location.origin}/local/connector`,
    channelId: "msteams",
    from: { id: `29:${person.id}`, aadObjectId: person.id, name: person.name },
    recipient: bot,
    conversation: { id: place.conversation, conversationType: place.isGroup ? "groupChat" : "personal", isGroup: place.isGroup, tenantId: "local" },
    channelData: { tenant: { id: "local" } },
    locale,
    ...kind,
    entities: [{ type: "clientInfo", locale, country: "KR", platform: "Web", timezone: zone }, ...kind.entities ?? []],
  };
}

const invoke = (person, place, name, value, messageId) => activity(person, place, { type: "invoke", name, replyToId: messageId, value });

const mention = /@SalesBot\b/i;

// In a group chat a bot gets only what mentions it.
export const hears = (place, text) => !place.isGroup || mention.test(text);

export function typed(person, place, text) {
  if (!mention.test(text)) return activity(person, place, { type: "message", text, textFormat: "plain" });
  const at = `<at>${bot.name}</at>`;
  return activity(person, place, { type: "message", text: text.replace(mention, at), textFormat: "plain", entities: [{ type: "mention", text: at, mentioned: bot }] });
}

export const gave = (person, place, { name, contentUrl, uniqueId, fileType }) => activity(person, place, {
  type: "message",
  text: "",
  attachments: [{ contentType: "application/vnd.microsoft.teams.file.download.info", name, contentUrl, content: { downloadUrl: contentUrl, uniqueId, fileType } }],
});

export const submitted = (person, place, messageId, value) => activity(person, place, { type: "message", replyToId: messageId, value });

export const pressed = (person, place, messageId, action, trigger) => invoke(person, place, "adaptiveCard/action", { action, trigger }, messageId);

export const installed = (person, place) => activity(person, place, { type: "installationUpdate", action: "add" });

// A button that opens a dialog, and one in that dialog.
export const opensDialog = (data) => data?.msteams?.type === "task/fetch";
export const dialogFetched = (person, place, messageId, data) => invoke(person, place, "task/fetch", { data, context: { theme: "default" } }, messageId);
export const dialogSent = (person, place, messageId, data) => invoke(person, place, "task/submit", { data, context: { theme: "default" } }, messageId);

// The bot's action on somebody's message, and a button in its dialog. Teams shows a message as HTML, so that is what the bot gets.
export const logVoice = "logVoice";
export const actionChosen = (person, place, message) => invoke(person, place, "composeExtension/fetchTask", {
  commandId: logVoice,
  commandContext: message ? "message" : "compose",
  messagePayload: message && {
    id: message.id,
    createdDateTime: message.at.toISOString(),
    body: { contentType: "html", content: html(message.text) },
    from: { user: { id: message.by.id, displayName: message.by.name, userIdentityType: "aadUser" } },
  },
  context: { theme: "default" },
});
export const actionSent = (person, place, data) => invoke(person, place, "composeExtension/submitAction", { commandId: logVoice, commandContext: "message", data, context: { theme: "default" } });

// The search from the box a message is written in.
export const looksFor = (person, place, words) => invoke(person, place, "composeExtension/query", {
  commandId: "find",
  parameters: [words ? { name: "words", value: words } : { name: "initialRun", value: "true" }],
  queryOptions: { skip: 0, count: 25 },
});

export const fileAnswered = (person, place, messageId, action, context, uploadInfo) => invoke(person, place, "fileConsent/invoke", { type: "fileUpload", action, context, uploadInfo }, messageId);

function html(text) {
  const box = document.createElement("p");
  box.textContent = text;
  return box.outerHTML.replaceAll("\n", "<br>");
}

// The answer of the bot, or what went wrong: { ok, status, body }. Status 0 is no answer.
export async function post(what) {
  try {
    const answer = await fetch("/api/messages", {
      method: "POST",
      headers: { "Content-Type": "application/json; charset=utf-8" },
      body: JSON.stringify(what),
      signal: AbortSignal.timeout(patience),
    });
    const isJson = answer.headers.get("Content-Type")?.startsWith("application/json");
    return { ok: answer.ok, status: answer.status, body: isJson ? await answer.json().catch(() => null) : null };
  } catch {
    return { ok: false, status: 0, body: null };
  }
}

// Tells the local server what Teams would remember by itself.
export async function remember(what, told) {
  const answer = await fetch(`/local/${what}`, { method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify(told) });
  if (!answer.ok) throw new Error(`/local/${what} answered ${answer.status}`);
  return answer.status === 204 ? null : answer.json();
}
