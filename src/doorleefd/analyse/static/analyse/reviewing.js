// Reviewing by keyboard or mouse: the marks live here until they are accepted; the server draws what others read.
import { isTyping, offsetIn, places, select, wholeWords, words } from "./points.js";

const form = document.getElementById("marks");
const told = form.querySelector("[data-told]");
const field = form.elements.namedItem("marks");
const status = form.querySelector("[data-status]");
const labels = Object.fromEntries(
  [...form.querySelectorAll("[data-kind]")].map((button) => [button.dataset.kind, button.firstChild.data.trim()]),
);
const types = Object.fromEntries([...form.querySelectorAll("[data-kind]")].map((button) => [button.dataset.key, button.dataset.kind]));
const earlier = [];
let cursor = null;

const parts = [...told.querySelectorAll("[data-part]")].map((paragraph) => {
  const marks = [...paragraph.querySelectorAll("mark")].map((mark) => ({
    start: Number(mark.dataset.start),
    end: Number(mark.dataset.end),
    type: mark.dataset.type,
    label: mark.dataset.label,
    state: mark.className,
    proposal: "proposal" in mark.dataset,
  }));
  const text = paragraph.textContent;
  const proposals = new Set(marks.filter((mark) => mark.proposal).map((mark) => `${mark.start}-${mark.end}-${mark.type}`));
  return { paragraph, text, points: [...text], marks, proposals, words: words(text) };
});
const everyWord = parts.flatMap((part) => part.words.map((word) => ({ part, ...word })));

function say(text) {
  status.textContent = text;
}

function draw(part) {
  const pieces = [];
  let at = 0;
  for (const mark of part.marks) {
    pieces.push(part.points.slice(at, mark.start).join(""));
    const element = document.createElement("mark");
    element.className = mark.state;
    element.tabIndex = -1;
    element.textContent = part.points.slice(mark.start, mark.end).join("");
    Object.assign(element.dataset, { start: mark.start, end: mark.end, type: mark.type, label: mark.label });
    pieces.push(element);
    at = mark.end;
  }
  pieces.push(part.points.slice(at).join(""));
  part.paragraph.replaceChildren(...pieces);
}

function keep() {
  earlier.push(parts.map((part) => part.marks.map((mark) => ({ ...mark }))));
}

function written() {
  const kept = parts.flatMap((part) =>
    part.marks
      .filter((mark) => mark.state === "proposed" || mark.state === "own")
      .map((mark) => `${part.paragraph.dataset.part}-${mark.start}-${mark.end}-${mark.type}`),
  );
  return kept.join(" ") || "none";
}

let waiting = 0;
function showMasked() {
  clearTimeout(waiting);
  waiting = setTimeout(async () => {
    field.value = written();
    const target = form.querySelector("[data-masked-words]");
    try {
      const answer = await fetch(form.dataset.masked, {
        method: "POST", body: new FormData(form), headers: { "X-Requested-With": "fetch" },
      });
      if (!answer.ok) throw new Error(String(answer.status));
      target.innerHTML = await answer.text();
    } catch {
      say(form.dataset.failed);
    }
  }, 150);
}

// Stops: every mark, in order. The focus is where you are, so that a screen reader follows.
// A rare word may point at someone though nothing proposes it: those come first (R279).
const isRare = (mark) => mark.classList.contains("suspected") && mark.dataset.type === "zeldzaam";
const stops = () => {
  const all = [...told.querySelectorAll("mark")];
  return [...all.filter(isRare), ...all.filter((mark) => !isRare(mark))];
};
const partOf = (element) => parts.find((part) => part.paragraph.contains(element));

function current() {
  const here = document.activeElement?.closest("mark");
  if (!here || !told.contains(here)) return null;
  const part = partOf(here);
  return { part, mark: part.marks.find((mark) => mark.start === Number(here.dataset.start)) };
}

function stand(element) {
  getSelection().removeAllRanges();
  cursor = null;
  element.focus();
  element.scrollIntoView({ block: "nearest" });
  say(`${element.textContent}: ${element.dataset.label}`);
}

function walk(step) {
  const all = stops();
  if (!all.length) return;
  const here = all.indexOf(document.activeElement);
  const next = here < 0 ? (step > 0 ? 0 : all.length - 1) : Math.min(Math.max(here + step, 0), all.length - 1);
  stand(all[next]);
}

const lowWordsOf = (part, mark) => part.points.slice(mark.start, mark.end).join("").toLowerCase();

function changed(part, start) {
  for (const one of parts) draw(one);
  showMasked();
  const again = part.paragraph.querySelector(`mark[data-start="${start}"]`);
  if (again) stand(again);
}

function put(part, start, end, type) {
  part.marks = part.marks.filter((mark) => mark.end <= start || end <= mark.start);
  const proposal = part.proposals.has(`${start}-${end}-${type}`);
  part.marks.push({ start, end, type, label: labels[type], state: proposal ? "proposed" : "own", proposal });
  part.marks.sort((one, other) => one.start - other.start);
}

// What is chosen: selected words, else the mark one stands on.
function chosen() {
  const selection = getSelection();
  if (selection.rangeCount && !selection.isCollapsed) {
    const range = selection.getRangeAt(0);
    const part = parts.find((one) => one.paragraph.contains(range.startContainer));
    if (!part) return null;
    const start = offsetIn(part.paragraph, range.startContainer, range.startOffset);
    const inside = part.paragraph.contains(range.endContainer);
    const end = inside ? offsetIn(part.paragraph, range.endContainer, range.endOffset) : part.points.length;
    const whole = wholeWords(part.points, start, end);
    return whole && { part, ...whole };
  }
  const here = current();
  return here && { part: here.part, start: here.mark.start, end: here.mark.end };
}

function give(type) {
  const range = chosen();
  if (!range) return say(form.dataset.chooseFirst);
  keep();
  const sought = range.part.points.slice(range.start, range.end);
  for (const part of parts) {
    for (const place of places(part.points, sought)) put(part, place.start, place.end, type);
  }
  put(range.part, range.start, range.end, type);
  changed(range.part, range.start);
}

// What is dropped here is dropped wherever the same words were proposed, in capitals or not: so `places` finds them too.
function drop() {
  const here = current();
  if (!here) return say(form.dataset.chooseFirst);
  const { part, mark } = here;
  if (mark.state === "suspected") return walk(1);
  keep();
  const state = mark.state === "dropped" ? "proposed" : "dropped";
  const words = lowWordsOf(part, mark);
  for (const one of parts) {
    const same = one.marks.filter((other) => other.state === mark.state && lowWordsOf(one, other) === words);
    one.marks = one.marks.filter((other) => !same.includes(other) || other.proposal);
    for (const other of same) if (other !== mark) other.state = state;
  }
  mark.state = state;
  changed(part, mark.start);
}

function undo() {
  const before = earlier.pop();
  if (!before) return;
  parts.forEach((part, number) => { part.marks = before[number]; draw(part); });
  showMasked();
}

// The word one stands on among all words: that of the selection, else of the mark; -1 before the first step.
function place() {
  if (cursor) return cursor.head;
  const from = chosen();
  return from ? everyWord.findIndex((word) => word.part === from.part && word.end > from.start) : -1;
}

function opensSentence(at) {
  const [word, before] = [everyWord[at], everyWord[at - 1]];
  if (!before || before.part !== word.part) return true;
  return /[.!?…\n]/.test(word.part.points.slice(before.end, word.start).join(""));
}

function stepTo(head, anchor) {
  cursor = { anchor, head };
  const [first, last] = [everyWord[Math.min(anchor, head)], everyWord[Math.max(anchor, head)]];
  if (document.activeElement?.closest("mark")) document.activeElement.blur();
  select(first.part.paragraph, first.start, last.end);
  say(first.part.points.slice(first.start, last.end).join(""));
}

function step(way, extend) {
  if (!everyWord.length) return;
  const from = place();
  const head = Math.min(Math.max(from < 0 && way < 0 ? everyWord.length - 1 : from + way, 0), everyWord.length - 1);
  const anchor = extend && from >= 0 ? (cursor?.anchor ?? from) : head;
  if (everyWord[anchor].part === everyWord[head].part) stepTo(head, anchor);
}

function stepSentence(way) {
  if (!everyWord.length) return;
  let at = place() + way;
  while (at > 0 && at < everyWord.length && !opensSentence(at)) at += way;
  at = Math.min(Math.max(at, 0), everyWord.length - 1);
  stepTo(at, at);
}

// Where the computer asks whether a colleague is accused: a person says yes or no.
const answer = (said) => { const button = form.querySelector(said); if (button) form.requestSubmit(button); };

const doing = {
  c: () => answer("[data-accused]"), v: () => answer("[data-nobody]"),
  j: () => walk(1), k: () => walk(-1), x: drop, z: undo,
  m: () => document.querySelector("[data-eye]")?.form.requestSubmit(),
  s: () => document.getElementById("aside").requestSubmit(),
  u: () => document.getElementById("undo").requestSubmit(),
  "?": () => { const help = document.querySelector("[data-help]"); help.open = !help.open; },
};

document.addEventListener("keydown", (event) => {
  if (isTyping(event)) return;
  const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
  if (key === "Enter") {
    event.preventDefault();
    // A key held down must not accept what nobody read.
    if (!event.repeat) form.requestSubmit(form.querySelector("[data-accept]"));
  } else if (key === "ArrowRight" || key === "ArrowLeft") {
    event.preventDefault();
    step(key === "ArrowRight" ? 1 : -1, event.shiftKey);
  } else if (key === "ArrowDown" || key === "ArrowUp") {
    event.preventDefault();
    stepSentence(key === "ArrowDown" ? 1 : -1);
  } else if (key in doing) {
    event.preventDefault();
    if (!event.repeat || key === "j" || key === "k") doing[key]();
  } else if (key in types) {
    event.preventDefault();
    if (!event.repeat) give(types[key]);
  }
});

form.addEventListener("submit", () => { field.value = written(); });
told.addEventListener("mouseup", () => { cursor = null; });
for (const button of form.querySelectorAll("[data-kind]")) {
  button.addEventListener("mousedown", (event) => event.preventDefault());
  button.addEventListener("click", () => give(button.dataset.kind));
}
const dropper = form.querySelector("[data-drop]");
dropper.addEventListener("mousedown", (event) => event.preventDefault());
dropper.addEventListener("click", drop);
for (const piece of document.querySelectorAll("[data-only-script], [data-help]")) piece.hidden = false;

// The kinds show as soon as there is something to give a kind to.
const kinds = form.querySelector("[data-kinds]");
const offer = () => { kinds.hidden = !chosen(); };
document.addEventListener("selectionchange", offer);
told.addEventListener("focusin", offer);
told.addEventListener("click", (event) => { event.target.closest("mark")?.focus(); });
