// Small pieces of the page.

export function element(name, className = "", text) {
  const made = document.createElement(name);
  if (className) made.className = className;
  if (text !== undefined) made.textContent = text;
  return made;
}

export function button(className, text, onClick) {
  const made = element("button", className, text);
  made.type = "button";
  made.addEventListener("click", onClick);
  return made;
}

export function avatar(who) {
  const round = element("span", `avatar ${who.role}`, [...who.name][0]);
  round.ariaHidden = "true";
  return round;
}

// Something that unfolds under its summary, and folds away when hand or eye go elsewhere.
export function menu(className, summary, ...content) {
  const made = element("details", `menu ${className}`);
  const sheet = element("div", "sheet");
  sheet.append(...content);
  made.append(summary, sheet);
  return made;
}

document.addEventListener("pointerdown", ({ target }) => foldAway((one) => !one.contains(target)));
document.addEventListener("focusin", ({ target }) => foldAway((one) => !one.contains(target)));
document.addEventListener("keydown", ({ key, target }) => {
  const open = key === "Escape" ? target.closest?.("details.menu[open]") : null;
  if (!open) return;
  open.open = false;
  open.querySelector("summary").focus();
});

function foldAway(which) {
  for (const one of document.querySelectorAll("details.menu[open]")) if (which(one)) one.open = false;
}

// What went wrong, or what the bot said, at the foot of a card or dialog.
export function toast(frame, text, kind) {
  frame.querySelector(".toast")?.remove();
  if (!text) return;
  const note = element("p", `toast ${kind}`, text);
  note.role = kind === "error" ? "alert" : "status";
  frame.append(note);
  note.scrollIntoView({ block: "nearest" });
}
