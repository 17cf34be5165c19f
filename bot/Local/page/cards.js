// Cards by Microsoft's own renderer with the Teams look. What a button does is decided by the chat the card stands in.

import { toHtml } from "./markdown.js";

const renderer = globalThis.AdaptiveCards;

renderer.AdaptiveCard.onProcessMarkdown = (text, result) => {
  result.outputHtml = toHtml(text);
  result.didProcess = true;
};

const look = await (await fetch("from-npm/microsoft-teams-light.json")).json();

// The page's fonts know Hangul, and no card asks for a font of its own.
look.fontTypes.default.fontFamily = "inherit";

// The designer's colours are older than Teams: its yellow and light green can't be read on white, and its boxes shout.
const readable = { good: "#0e700e", warning: "#835b00", attention: "#b10e1c", accent: "#4f52b2" };
const boxes = { accent: ["#e8ebfa", "#c5cbfa"], good: ["#e7f2da", "#bdda9b"], attention: ["#fcf4f6", "#f3d6d8"], warning: ["#fbf6d9", "#f2e384"] };
for (const [name, style] of Object.entries(look.containerStyles)) {
  for (const [colour, value] of Object.entries(readable)) style.foregroundColors[colour] = { default: value, subtle: value };
  style.foregroundColors.default.subtle = style.foregroundColors.dark.subtle = "#616161";
  if (boxes[name]) [style.backgroundColor, style.borderColor] = boxes[name];
}

const hostConfig = new renderer.HostConfig(look);

// The card as an element, or null when it can't be read. onPress is called after the inputs have passed their checks.
export function draw(json, onPress) {
  try {
    const card = new renderer.AdaptiveCard();
    card.hostConfig = hostConfig;
    card.onExecuteAction = (action) => {
      if (action instanceof renderer.OpenUrlAction) open(action.url);
      else if (action instanceof renderer.ExecuteAction) onPress({ type: "Action.Execute", id: action.id, verb: action.verb, data: action.data ?? {} });
      else if (action instanceof renderer.SubmitAction) onPress({ type: "Action.Submit", data: action.data ?? {} });
    };
    card.parse(json);
    return ownRadios(card.render()) ?? null;
  } catch (wrong) {
    console.error("The card could not be drawn", wrong, json);
    return null;
  }
}

// The renderer names radio buttons after their input. Two cards that ask the same question stand on this page at once and would share one choice.
let drawn = 0;

function ownRadios(rendered) {
  drawn++;
  for (const radio of rendered?.querySelectorAll("input[type=radio]") ?? []) radio.name = `${drawn}-${radio.name}`;
  return rendered;
}

function open(address) {
  // A file this program made for the person of the column: fetched from where the page came from, whatever name that has.
  const file = /^http:\/\/[^/]+(\/local\/files\/[^?#]+)$/.exec(address);
  if (file) window.open(file[1], "_blank", "noopener");
  if (/^https:\/\//i.test(address)) window.open(address, "_blank", "noopener");
}
