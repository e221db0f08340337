// Speaking instead of typing. The sound stays in this tab until "Stuur" and goes along with that one form; it is gone
// with the tab, with "Stoppen", with "Verlaat deze pagina snel", when a new story begins, and once it was sent.
const KEY = `recording ${window.location.pathname}`;
const TYPES = ["audio/webm;codecs=opus", "audio/mp4", "audio/ogg;codecs=opus"];
const [LONGEST, MOST_BYTES, BITS] = [180, 2_300_000, 24_000];
const main = document.querySelector("main");
const type = window.MediaRecorder && TYPES.find((one) => MediaRecorder.isTypeSupported(one));
let recorder, player, heard;

const panel = () => main.querySelector("[data-recorder]");
const kept = () => JSON.parse(sessionStorage.getItem(KEY) ?? "{}");
const keep = (changes) => sessionStorage.setItem(KEY, JSON.stringify({ ...kept(), ...changes }));
const clock = (seconds) => `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;

function spelled(seconds) {
  const [m, s] = [Math.floor(seconds / 60), seconds % 60];
  const { seconds: few, minute, minutes } = panel().dataset;
  return (m > 1 ? minutes : m ? minute : few).replace("{m}", m).replace("{s}", s);
}

function blobOf({ sound, media }) {
  return new Blob([Uint8Array.from(atob(sound), (one) => one.charCodeAt(0))], { type: media });
}

function said({ sound, seconds, allowed }) {
  const texts = panel().dataset;
  if (recorder) return texts.busy;
  if (!sound) return "";
  const ready = texts.kept.replace("{time}", spelled(seconds));
  return allowed ? ready : `${ready} ${texts.notAllowed}`;
}

function show(problem) {
  const box = panel();
  if (!box) return;
  const one = kept();
  const has = Boolean(one.sound) && !recorder;
  const shown = { record: !has && !recorder, stop: Boolean(recorder), play: has, again: has, remove: has };
  box.hidden = box.dataset.recorder === "sends" ? !has : !type || !navigator.mediaDevices;
  for (const button of box.querySelectorAll("[data-do]")) button.hidden = !shown[button.dataset.do];
  const tick = box.querySelector("[data-allowed]");
  if (tick) tick.checked = Boolean(one.allowed);
  const time = box.querySelector("[data-time]");
  if (time) time.hidden = !recorder;
  sayInstead(box, has && Boolean(one.allowed));
  box.querySelector("[data-said]").textContent = (problem && box.dataset[problem]) || said(one);
}

// Page 9: the question that was answered in sound alone was not skipped.
function sayInstead(box, isSent) {
  const skipped = main.querySelector(".answers > div:first-child dd .soft");
  if (!skipped || !box.dataset.instead) return;
  skipped.dataset.skipped ??= skipped.textContent;
  skipped.textContent = isSent ? box.dataset.instead : skipped.dataset.skipped;
}

function act(name) {
  DOING[name]();
  show();
  const next = panel()?.hidden ? main : panel()?.querySelector("[data-do]:not([hidden])");
  if (document.activeElement?.closest("[hidden]") || document.activeElement === document.body) next?.focus();
}

async function record() {
  let microphone;
  try {
    microphone = await navigator.mediaDevices.getUserMedia({ audio: true });
  } catch {
    return show("refused");
  }
  if (panel()?.dataset.recorder !== "records") return microphone.getTracks().forEach((track) => track.stop());
  const pieces = [];
  const begun = Date.now();
  const passed = () => Math.floor((Date.now() - begun) / 1000);
  const now = new MediaRecorder(microphone, { mimeType: type, audioBitsPerSecond: BITS });
  const timer = setInterval(() => {
    const time = panel()?.querySelector("[data-time]");
    if (time) time.textContent = `${clock(passed())} / ${clock(LONGEST)}`;
    if (passed() >= LONGEST) stop();
  }, 200);
  now.ondataavailable = ({ data }) => {
    pieces.push(data);
    if (pieces.reduce((size, piece) => size + piece.size, 0) > MOST_BYTES) stop();
  };
  now.onstop = () => {
    clearInterval(timer);
    microphone.getTracks().forEach((track) => track.stop());
    if (recorder !== now) return;
    recorder = null;
    finish(new Blob(pieces, { type }), passed());
  };
  recorder = now;
  now.start(1000);
  act("show");
}

function finish(blob, seconds) {
  if (seconds < 1) return show("short");
  const reader = new FileReader();
  reader.onload = () => {
    try {
      keep({ sound: reader.result.split(",").at(-1), media: type, seconds });
      act("show");
    } catch {
      show("full");
    }
  };
  reader.readAsDataURL(blob);
}

function stop() {
  if (recorder?.state === "recording") recorder.stop();
}

function silence() {
  player?.pause();
  if (heard) URL.revokeObjectURL(heard);
  player = heard = null;
}

function play() {
  silence();
  heard = URL.createObjectURL(blobOf(kept()));
  player = new Audio(heard);
  player.play();
}

function forget() {
  silence();
  const last = recorder;
  recorder = null;
  if (last?.state === "recording") last.stop();
  sessionStorage.removeItem(KEY);
}

function remove() {
  silence();
  keep({ sound: "" });
}

const DOING = { record, stop, play, remove, show() {}, again: () => { remove(); record(); } };

function attach(form) {
  const one = kept();
  const [file, allowed] = [form.elements.recording, form.elements.recording_allowed];
  if (!file || !one.sound || !one.allowed) return;
  const transfer = new DataTransfer();
  transfer.items.add(new File([blobOf(one)], "opname", { type: one.media }));
  file.disabled = allowed.disabled = false;
  file.files = transfer.files;
  form.enctype = "multipart/form-data";
}

// Each question comes in place of the one before: what belongs to the last page ends, what belongs to this one shows.
function arrive() {
  silence();
  if (main.querySelector("[data-forget]")) forget();
  else if (panel()?.dataset.recorder !== "records") stop();
  show();
}

document.addEventListener("submit", (event) => event.submitter?.value === "send" && attach(event.target), true);
document.addEventListener("click", (event) => {
  if (event.target.closest("[data-leave]")) return forget();
  const name = event.target.closest("[data-do]")?.dataset.do;
  if (name) act(name);
}, true);
document.addEventListener("change", (event) => {
  if (!event.target.matches("[data-allowed]")) return;
  keep({ allowed: event.target.checked });
  show();
});
new MutationObserver(arrive).observe(main, { childList: true });
arrive();
