// The workbench by keyboard or mouse: a sentence is a stop, one key gives a theme, the place is never lost.
import { showPeople } from "./figures.js";
import { isTyping, offsetIn, select } from "./points.js";

const bench = document.querySelector(".bench");
const coding = document.getElementById("coding");
const done = [];
let here = null; // the sentence one stands on: version and start
let anchor = null; // where Shift began
let kept = []; // what was chosen when the field for themes took the focus

const piece = (name) => bench.querySelector(`[data-piece="${name}"]`);
const stops = () => [...piece("reading").querySelectorAll(".stop")];
const versionOf = (stop) => stop.closest("[data-version]").dataset.version;
const placeOf = (stop) => `${versionOf(stop)}-${stop.dataset.start}-${stop.dataset.end}`;

function say(text) {
  piece("reading").querySelector("[data-status]").textContent = text;
}

function currentStop() {
  return here && stops().find((stop) => versionOf(stop) === here.version && stop.dataset.start === here.start);
}

function stand(stop, { focus = true } = {}) {
  for (const other of stops()) other.classList.toggle("sentence", other === stop);
  here = { version: versionOf(stop), start: stop.dataset.start };
  if (focus) {
    stop.focus({ preventScroll: true });
    stop.scrollIntoView({ block: "nearest" });
  }
}

function walk(step, extend) {
  const all = stops();
  if (!all.length) return;
  const at = all.indexOf(currentStop());
  const next = all[at < 0 ? (step > 0 ? 0 : all.length - 1) : Math.min(Math.max(at + step, 0), all.length - 1)];
  const from = extend ? (anchor ?? currentStop() ?? next) : null;
  getSelection().removeAllRanges();
  stand(next);
  anchor = from && versionOf(from) === versionOf(next) ? from : null;
  if (!anchor) return;
  const start = Math.min(Number(anchor.dataset.start), Number(next.dataset.start));
  const end = Math.max(Number(anchor.dataset.end), Number(next.dataset.end));
  select(next.closest("[data-version]"), start, end);
}

// The selected words of each answer; else the sentence one stands on.
function chosen() {
  const selection = getSelection();
  const range = selection.rangeCount && !selection.isCollapsed ? selection.getRangeAt(0) : null;
  const selected = !range ? [] : [...piece("reading").querySelectorAll("[data-version]")].flatMap((words) => {
    if (!range.intersectsNode(words)) return [];
    const start = words.contains(range.startContainer) ? offsetIn(words, range.startContainer, range.startOffset) : 0;
    const last = [words, words.childNodes.length];
    const end = words.contains(range.endContainer) ? offsetIn(words, range.endContainer, range.endOffset) : offsetIn(words, ...last);
    return end > start ? [`${words.dataset.version}-${start}-${end}`] : [];
  });
  if (selected.length) return selected;
  const stop = currentStop();
  return stop ? [placeOf(stop)] : [];
}

function replace(html) {
  const page = new DOMParser().parseFromString(html, "text/html");
  const focused = piece("reading").contains(document.activeElement);
  const open = piece("reading").querySelector("details")?.open;
  for (const fresh of page.querySelectorAll("[data-piece]")) piece(fresh.dataset.piece).replaceWith(fresh);
  const list = piece("reading").querySelector("details");
  if (list && open) list.open = true;
  reveal();
  const stop = currentStop();
  if (stop) stand(stop, { focus: focused || document.activeElement === document.body });
  showPeople();
}

async function send(address, fields) {
  const body = new FormData(coding);
  for (const name of ["theme", "new_theme", "sentence", "range"]) body.delete(name);
  for (const [name, value] of fields) body.append(name, value);
  try {
    const answer = await fetch(address, { method: "POST", body, headers: { "X-Requested-With": "fetch" } });
    const text = await answer.text();
    if (answer.ok) replace(text);
    else say(answer.status === 422 ? text : bench.dataset.failed);
    return answer.ok;
  } catch {
    say(bench.dataset.failed);
    return false;
  }
}

async function give(field, value, name) {
  const ranges = chosen();
  if (!ranges.length) return say(bench.dataset.chooseFirst);
  const fields = [...ranges.map((range) => ["range", range]), [field, value]];
  if (!(await send(coding.action, fields))) return;
  done.push(fields);
  getSelection().removeAllRanges();
  anchor = null;
  say(name);
}

// What was done here last is done again, which takes it back; on a fresh page the server knows the last mark.
async function undo() {
  const last = done.pop();
  await (last ? send(coding.action, last) : send(document.getElementById("undo").action, []));
}

function theme(key) {
  const button = piece("themes").querySelector(`[data-key="${key}"]`);
  if (button) give("theme", button.value, button.dataset.name);
}

function seek() {
  // The field takes the focus, and with it the browser takes the selection: keep what was chosen.
  kept = chosen();
  piece("themes").querySelector("#new-theme").focus();
}

const go = (selector) => document.querySelector(selector)?.click();
const doing = {
  t: seek, z: undo, o: () => go("[data-others]"),
  m: () => document.getElementById("id_text")?.focus(),
  "?": () => { const help = document.querySelector("[data-help]"); help.open = !help.open; },
};

document.addEventListener("keydown", (event) => {
  if (event.key === "Escape" && event.target.closest("#new-theme, #id_text")) return currentStop()?.focus();
  if (isTyping(event)) return;
  const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
  if (key === "j" || key === "k") walk(key === "j" ? 1 : -1, event.shiftKey);
  else if (key === "Enter") go(event.shiftKey ? "[data-earlier]" : "[data-next]");
  else if (/^[1-9]$/.test(key) && !event.repeat) theme(key);
  else if (key in doing && !event.repeat) doing[key]();
  else return;
  event.preventDefault();
});

bench.addEventListener("click", (event) => {
  const stop = event.target.closest(".stop");
  if (stop && getSelection().isCollapsed) { anchor = null; stand(stop); }
});

// A button or field of the coding form: with the words that are chosen, without leaving the page.
coding.addEventListener("submit", async (event) => {
  event.preventDefault();
  const button = event.submitter;
  const field = document.getElementById("new-theme");
  if (button?.value) return give("theme", button.value, button.dataset.name);
  const name = field.value.trim();
  const ranges = chosen().length ? chosen() : kept;
  if (!name || !ranges.length) return say(bench.dataset.chooseFirst);
  const fields = [...ranges.map((range) => ["range", range]), ["new_theme", name]];
  if (await send(coding.action, fields)) { done.push(fields); say(name); currentStop()?.focus(); }
});

document.getElementById("undo").addEventListener("submit", (event) => { event.preventDefault(); undo(); });
bench.addEventListener("submit", (event) => {
  if (!("fetch" in event.target.dataset)) return;
  event.preventDefault();
  send(event.target.action, []);
});

// Pressing a theme with the mouse must not take away the words that were selected.
bench.addEventListener("mousedown", (event) => {
  if (event.target.closest("[data-piece=themes] button")) event.preventDefault();
});

function reveal() {
  for (const part of document.querySelectorAll("[data-only-script], [data-help]")) part.hidden = false;
}
reveal();

// The list stands where one reads.
const texts = document.querySelector(".texts");
const reading = texts?.querySelector(".here");
if (reading) texts.scrollTop = reading.offsetTop - texts.offsetTop - 8;
