// The box somebody types in, with what is worth typing above it and what else can be sent beside it.

import { button, element, menu } from "./elements.js";
import { word } from "./words.js";

export class Composer {
  // say is called with words, give with a file; others are further things to do, each a word and what it does.
  constructor({ hints, say, give, others }) {
    this.hintsOf = hints;
    this.onSay = say;
    this.others = [];
    this.hints = element("div", "hints");
    this.hints.role = "group";
    this.root = element("form", "composer");
    this.box = element("textarea");
    this.box.rows = 1;
    this.box.maxLength = 4000;
    this.sendButton = element("button", "send");
    this.sendButton.append(element("span", "arrow"));
    this.root.append(...give ? this.attaching(give) : [this.more(others)], this.box, this.sendButton);
    this.root.addEventListener("submit", (event) => { event.preventDefault(); this.say(); });
    this.box.addEventListener("input", () => this.grow());
    this.box.addEventListener("keydown", (event) => {
      // While a Hangul syllable is being composed, Enter finishes the syllable. Safari says so only by key code 229.
      if (event.key !== "Enter" || event.shiftKey || event.isComposing || event.keyCode === 229) return;
      event.preventDefault();
      this.say();
    });
  }

  attaching(give) {
    this.file = element("input");
    this.file.type = "file";
    this.file.accept = ".csv,.txt,text/csv";
    this.file.hidden = true;
    this.plus = button("plus", "+", () => this.file.click());
    this.file.addEventListener("change", () => {
      const [file] = this.file.files;
      if (file) give(file);
      this.file.value = "";
    });
    return [this.plus, this.file];
  }

  more(others) {
    this.plus = element("summary", "plus", "+");
    const sheet = menu("upwards", this.plus, ...others.map(([key, act]) => {
      const choice = button("", "", () => { sheet.open = false; act(); });
      this.others.push([choice, key]);
      return choice;
    }));
    return sheet;
  }

  // Everything here that is in the page's language; only the hints are in the person's.
  label(messageOf, write) {
    this.box.placeholder = write;
    this.box.ariaLabel = messageOf;
    this.sendButton.ariaLabel = this.sendButton.title = word("send");
    this.plus.ariaLabel = this.plus.title = word(this.file ? "attach" : "more");
    if (this.file) this.file.ariaLabel = word("attach");
    for (const [choice, key] of this.others) choice.textContent = word(key);
    this.hints.ariaLabel = word("tryThese");
    this.drawHints();
  }

  drawHints() {
    const { lang, texts } = this.hintsOf();
    this.hints.replaceChildren(...texts.map((text) => {
      const chip = button("chip", text[lang], () => this.put(text[lang]));
      chip.lang = lang;
      return chip;
    }));
  }

  say() {
    const text = this.box.value.trim();
    if (!text) return;
    this.box.value = "";
    this.grow();
    this.onSay(text);
  }

  // Words to send or to change, with nothing sent yet.
  put(text) {
    this.box.value = text;
    this.grow();
    this.box.focus();
  }

  grow() {
    this.box.style.height = "auto";
    this.box.style.height = `${this.box.scrollHeight}px`;
  }
}
