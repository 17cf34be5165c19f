// The bot's records, found from the box a message is written in: what is chosen becomes a card that everybody in the conversation reads.

import { element, button } from "./elements.js";
import * as dialogs from "./dialogs.js";
import * as teams from "./teams.js";
import { word } from "./words.js";

const pause = 250; // Teams asks when somebody stops typing for a moment.

export function find(person, place, insert) {
  const box = element("input", "find-box");
  box.type = "search";
  box.placeholder = box.ariaLabel = word("findWords");
  const found = element("ul", "found");
  found.ariaLive = "polite";
  let asked = 0;
  let waits;

  const ask = async () => {
    const mine = ++asked;
    const answer = await teams.post(teams.looksFor(person, place, box.value.trim()));
    if (mine !== asked) return; // Something else has been typed since.
    const { type, attachments, text } = answer.body?.composeExtension ?? {};
    if (type === "result") found.replaceChildren(...attachments.map((one) => line(one, insert)));
    else found.replaceChildren(element("li", "nothing", text ?? (answer.status ? word("botError", answer.status) : word("noAnswer"))));
  };

  box.addEventListener("input", () => {
    clearTimeout(waits);
    waits = setTimeout(ask, pause);
  });
  dialogs.open(`${word("find")} · ${person.name}`, box, found);
  box.focus();
  ask();
}

function line(one, insert) {
  const { title, text } = one.preview.content;
  const choice = button("finding", "", () => {
    dialogs.close();
    insert({ contentType: one.contentType, content: one.content });
  });
  choice.append(element("b", "", words(title)), element("span", "", words(text)));
  const item = element("li");
  item.append(choice);
  return item;
}

// A preview is HTML to Teams. Here only its words are shown.
const words = (html) => new DOMParser().parseFromString(html ?? "", "text/html").body.textContent;
