// The dialogs that a bot opens in Teams, and the one in which its records are found. One at a time, above everything.

import { draw } from "./cards.js";
import { button, element, toast } from "./elements.js";
import { word } from "./words.js";

const dialog = document.getElementById("dialog");
const title = dialog.querySelector("h2");
const body = dialog.querySelector(".dialog-body");

document.getElementById("dialog-close").addEventListener("click", () => dialog.close());

export function open(heading, ...content) {
  title.textContent = heading;
  body.replaceChildren(...content);
  if (!dialog.open) dialog.showModal();
}

export const close = () => dialog.close();

// What the bot wants to be seen next, until it or the person closes the dialog. send takes the data of a button and brings the next answer. False when the answer is no dialog.
export function show(person, answer, send) {
  const task = answer.body?.task;
  if (!answer.ok || task?.type !== "continue" && task?.type !== "message") return false;
  if (task.type === "message") {
    const done = button("primary", word("close"), close);
    open(word("dialogOf", person.name), element("p", "dialog-words", task.value), done);
    done.focus();
    return true;
  }
  const { title: heading, card } = task.value;
  const frame = element("div", "card");
  frame.append(draw(card.content, (action) => press(person, frame, action, send)) ?? element("p", "unreadable", word("unreadable")));
  open(`${heading} · ${person.name}`, frame);
  return true;
}

// What was typed into the dialog stays until the bot answers with something else.
async function press(person, frame, action, send) {
  if (frame.ariaBusy === "true") return;
  frame.ariaBusy = "true";
  toast(frame, null);
  const answer = await send(action.data);
  frame.ariaBusy = "false";
  if (!answer.ok) toast(frame, answer.status ? word("botError", answer.status) : word("noAnswer"), "error");
  else if (!show(person, answer, send)) close();
}
