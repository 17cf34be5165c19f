// Files between a person and the bot: asked for, put into the person's own storage, and opened from there.

import { button, element } from "./elements.js";
import { word } from "./words.js";

export const consentType = "application/vnd.microsoft.teams.card.file.consent";
export const infoType = "application/vnd.microsoft.teams.card.file.info";

// The bot asks whether it may put a file there. answer is called with "accept" or "decline".
export function asked(file, answer) {
  const frame = element("div", "card file");
  const buttons = element("div", "file-buttons");
  buttons.append(button("primary", word("fileTake"), () => answer("accept")), button("", word("fileLeave"), () => answer("decline")));
  frame.append(element("p", "file-name", file.name), element("p", "file-size", word("fileSize", size(file.content?.sizeInBytes))), buttons);
  return frame;
}

// The file that is there now.
export function ready(file) {
  const frame = element("div", "card file");
  const link = element("a", "file-open", word("fileOpen"));
  const own = ownAddress(file.contentUrl);
  if (own) {
    link.href = own;
    link.download = file.name ?? "";
  }
  frame.append(element("p", "file-name", file.name ?? ""), link);
  return frame;
}

// Where a new file of this name will be, for the person and for the bot.
export function place(name) {
  const id = crypto.randomUUID();
  const url = `${location.origin}/local/drive/${id}/${encodeURIComponent(name)}`;
  return { contentUrl: url, uploadUrl: url, name, uniqueId: id, fileType: name.split(".").pop() };
}

export async function put(file) {
  const where = place(file.name);
  const answer = await fetch(where.uploadUrl, { method: "PUT", headers: { "Content-Type": "application/octet-stream" }, body: file });
  if (!answer.ok) throw new Error(`The file could not be kept: ${answer.status}`);
  return where;
}

// Fetched from where the page came from, whatever name that has.
const ownAddress = (address) => /^http:\/\/[^/]+(\/local\/drive\/[^?#]+)$/.exec(address ?? "")?.[1];

const size = (bytes) => bytes >= 1024 * 1024 ? `${(bytes / 1024 / 1024).toFixed(1)} MB` : `${Math.max(1, Math.round((bytes ?? 0) / 1024))} KB`;
