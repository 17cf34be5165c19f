// The bot's time: the real one plus what the clock was moved. Shown and meant in the people's zone, whatever this computer's is.

import { pageLanguage } from "./words.js";

let ahead = 0;
export let zone = "Asia/Seoul";

export const botNow = () => new Date(Date.now() + ahead);

export async function readClock() {
  take(await (await fetch("/local/clock")).json());
}

// False when the server refuses the move.
export async function moveClock(move) {
  const answer = await fetch("/local/clock", { method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify(move) });
  if (answer.ok) take(await answer.json());
  return answer.ok;
}

function take(clock) {
  ahead = new Date(clock.now).getTime() - Date.now();
  zone = clock.zone;
}

// The next moment it is this weekday and hour, as a local time of the zone: 2026-11-26T16:00.
export function next(weekday, hour) {
  const now = new Date(`${localInput(botNow())}:00Z`);
  const then = new Date(now);
  then.setUTCHours(hour, 0, 0, 0);
  then.setUTCDate(then.getUTCDate() + ((weekday - now.getUTCDay() + 7) % 7));
  if (then <= now) then.setUTCDate(then.getUTCDate() + 7);
  return then.toISOString().slice(0, 16);
}

// As a datetime-local field wants it, in the zone.
export const localInput = (date) => format("sv-SE", { year: "numeric", month: "2-digit", day: "2-digit", hour: "2-digit", minute: "2-digit" }, date).replace(" ", "T");

export const shownTime = (date) => format(pageLanguage(), { hour: "2-digit", minute: "2-digit", hourCycle: "h23" }, date);

export const shownDay = (date) => format(pageLanguage(), { month: "long", day: "numeric", weekday: "long" }, date);

export const shownClock = (date) => format(pageLanguage(), { month: "short", day: "numeric", weekday: "short", hour: "2-digit", minute: "2-digit", hourCycle: "h23" }, date);

const format = (lang, parts, date) => new Intl.DateTimeFormat(lang, { ...parts, timeZone: zone }).format(date);
