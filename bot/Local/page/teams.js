// What Teams sends to a bot, made here. The bot can't tell the difference, and must not.

import { botNow, zone } from "./time.js";

const patience = 15_000; // Teams waits this long for an answer.

const locales = { ko: "ko-KR", en: "en-US" };

function activity(person, kind) {
  const locale = locales[person.lang];
  return {
    id: crypto.randomUUID(),
    timestamp: botNow().toISOString(),
    localTimezone: zone,
    serviceUrl: `${location.origin}/local/connector`,
    channelId: "msteams",
    from: { id: `29:${person.id}`, aadObjectId: person.id, name: person.name },
    recipient: { id: "28:salesbot", name: "SalesBot" },
    conversation: { id: conversationOf(person), conversationType: "personal", tenantId: "local" },
    channelData: { tenant: { id: "local" } },
    entities: [{ type: "clientInfo", locale, country: "KR", platform: "Web", timezone: zone }],
    locale,
    ...kind,
  };
}

export const conversationOf = (person) => `a:${person.id}`;

export const typed = (person, text) => activity(person, { type: "message", text, textFormat: "plain" });

export const gave = (person, name, { url, id }) => activity(person, {
  type: "message",
  text: "",
  attachments: [{ contentType: "application/vnd.microsoft.teams.file.download.info", name, contentUrl: url, content: { downloadUrl: url, uniqueId: id, fileType: name.split(".").pop() } }],
});

export const submitted = (person, messageId, value) => activity(person, { type: "message", replyToId: messageId, value });

export const pressed = (person, messageId, action, trigger) =>
  activity(person, { type: "invoke", name: "adaptiveCard/action", replyToId: messageId, value: { action, trigger } });

export const installed = (person) => activity(person, { type: "installationUpdate", action: "add" });

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
