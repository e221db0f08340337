// Offsets in code points, as the server counts them; the page counts in UTF-16.
export const WORD = /[\p{L}\p{N}]+(?:[-'’.@_][\p{L}\p{N}]+)*/gu;
const LETTER = /[\p{L}\p{N}]/u;

export const length = (text) => [...text].length;

// Where a boundary of a selection lies, in code points from the begin of `root`.
export function offsetIn(root, node, offset) {
  const range = document.createRange();
  range.selectNodeContents(root);
  range.setEnd(node, offset);
  return length(range.toString());
}

// The text node and its own offset for a place in code points.
function boundary(root, at) {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  let left = at;
  let node = null;
  while (walker.nextNode()) {
    node = walker.currentNode;
    const points = [...node.data];
    if (left <= points.length) return [node, points.slice(0, left).join("").length];
    left -= points.length;
  }
  return [node ?? root, node ? node.data.length : 0];
}

// Select a range of `root`, so that mouse and keyboard choose words in the same way.
export function select(root, start, end) {
  const selection = getSelection();
  selection.setBaseAndExtent(...boundary(root, start), ...boundary(root, end));
  selection.focusNode?.parentElement?.scrollIntoView({ block: "nearest" });
}

// The words of a text: where each begins and ends.
export function words(text) {
  return [...text.matchAll(WORD)].map((found) => {
    const start = length(text.slice(0, found.index));
    return { start, end: start + length(found[0]) };
  });
}

// A range without blanks at its edges and without half words.
export function wholeWords(points, start, end) {
  while (start < end && !points[start].trim()) start += 1;
  while (end > start && !points[end - 1].trim()) end -= 1;
  if (start === end) return null;
  const joins = (at) => at > 0 && at < points.length && LETTER.test(points[at - 1]) && LETTER.test(points[at]);
  while (joins(start)) start -= 1;
  while (joins(end)) end += 1;
  return { start, end };
}

// Every place where these very words stand, as whole words.
export function places(points, sought) {
  const low = sought.map((point) => point.toLowerCase());
  const found = [];
  for (let at = 0; at + low.length <= points.length; at += 1) {
    const end = at + low.length;
    const same = low.every((point, step) => points[at + step].toLowerCase() === point);
    const whole = !(at > 0 && LETTER.test(points[at - 1])) && !(end < points.length && LETTER.test(points[end]));
    if (same && whole) found.push({ start: at, end });
  }
  return found;
}

// Whether a key press belongs to a field or a button rather than to the page.
export function isTyping(event) {
  if (event.ctrlKey || event.metaKey || event.altKey) return true;
  if (event.target.closest("input:not([type=checkbox]):not([type=radio]), textarea, select, dialog")) return true;
  return event.key === "Enter" && Boolean(event.target.closest("button, a, summary"));
}
