// Which chats stand side by side. Those that don't still get their messages, and the menu says that there are some.

import { element } from "./elements.js";
import { word } from "./words.js";

const kept = "chats";
const first = 4;

export class Seats {
  // onChange is called after a chat has been opened or put away.
  constructor(menu, chats, onChange) {
    this.menu = menu;
    this.chats = chats;
    this.onChange = onChange;
    const ids = JSON.parse(localStorage.getItem(kept) ?? "[]");
    const chosen = chats.filter(({ place }) => ids.includes(place.id));
    for (const chat of chats) chat.root.hidden = !(chosen.length > 0 ? chosen : chats.slice(0, first)).includes(chat);
    menu.querySelector(".sheet").append(...chats.map((chat) => this.line(chat)));
    this.label();
  }

  get open() {
    return this.chats.filter(({ root }) => !root.hidden);
  }

  line(chat) {
    const label = element("label");
    const box = element("input");
    box.type = "checkbox";
    box.checked = !chat.root.hidden;
    box.addEventListener("change", () => {
      if (!box.checked && this.open.length === 1) box.checked = true; // Somebody has to be there.
      chat.root.hidden = !box.checked;
      localStorage.setItem(kept, JSON.stringify(this.open.map(({ place }) => place.id)));
      this.onChange(chat);
      this.label();
    });
    label.append(box, element("span", "name"), element("span", "role"), element("b", "count"));
    chat.line = label;
    return label;
  }

  label() {
    let waiting = 0;
    for (const { line, place, root, unread } of this.chats) {
      line.querySelector(".name").textContent = place.name;
      line.querySelector(".role").textContent = word(place.role);
      line.querySelector(".count").textContent = unread || "";
      if (root.hidden) waiting += unread ?? 0;
    }
    const count = this.menu.querySelector("summary .count");
    count.textContent = waiting || "";
    count.title = waiting ? word("unread", waiting) : "";
  }
}
