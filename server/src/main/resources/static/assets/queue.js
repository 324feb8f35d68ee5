// The queue while it is looked at: how much is new, and the new rows when they are asked for. Without it the page is read anew.

const live = document.querySelector("[data-live]");
const news = document.querySelector("[data-news]");
const every = 15_000;
const untouched = 30 * 60_000; // after that the page rests, so that a forgotten one does not keep its session alive
let timer = 0;
let ended = false;
let touched = Date.now();

const rests = () => Date.now() - touched > untouched;

const shown = (number) => number.toLocaleString("en");

const tell = (told) => {
  Object.entries(told.counts).forEach(([name, number]) => {
    document.querySelectorAll(`[data-count="${CSS.escape(name)}"]`).forEach((mark) => {
      mark.textContent = shown(number);
      mark.hidden = number === 0 && mark.hasAttribute("data-unless-none");
    });
  });
  news.hidden = told.fresh === 0;
  news.href = told.at;
  const text = news.dataset.many.replace("{n}", shown(told.fresh));
  const place = news.querySelector("span");
  if (place.textContent !== text) place.textContent = text; // what is said again is read aloud again
};

const ask = async () => {
  clearTimeout(timer);
  if (document.hidden || ended || rests()) return;
  try {
    const answer = await fetch(live.dataset.live, { headers: { Accept: "application/json" } });
    if (answer.redirected || answer.status === 401 || answer.status === 403) {
      ended = true; // signed out meanwhile: the next click leads to the sign-in
      return;
    }
    if (answer.ok) tell(await answer.json());
  } catch {
    // the line is down: tried again
  }
  wait();
};

const wait = () => {
  clearTimeout(timer);
  if (!document.hidden && !ended && !rests()) timer = setTimeout(ask, every);
};

const touch = () => {
  const rested = rests();
  touched = Date.now();
  if (rested) ask();
};

// Rows that stand stay the same elements, so that focus and place are kept; those worked off by others go, unless they are in use.
const lay = (page) => {
  const list = document.querySelector(".queue ul");
  const address = (row) => new URL(row.querySelector("a").href).pathname;
  const standing = new Map([...list.children].map((row) => [address(row), row]));
  let before = null;
  let added = 0;
  for (const row of page.querySelectorAll(".queue ul > li")) {
    const known = standing.get(address(row));
    if (known) {
      standing.delete(address(row));
    } else {
      row.querySelector("a").removeAttribute("aria-current");
      if (before) before.after(row);
      else list.prepend(row);
      added += 1;
    }
    before = known ?? row;
  }
  standing.forEach((row) => {
    if (!row.contains(document.activeElement) && !row.querySelector("[aria-current]")) row.remove();
  });
  for (const part of [".queue h2", ".paper .step"]) {
    const fresh = page.querySelector(part);
    if (fresh) document.querySelector(part)?.replaceWith(fresh);
  }
  live.dataset.live = page.querySelector("[data-live]").dataset.live;
  return added;
};

news?.addEventListener("click", async (event) => {
  const open = document.querySelector(".queue [aria-current]");
  if (!open || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  const back = document.activeElement === news ? open : null; // the button goes, so its focus needs a place
  const answer = await fetch(open.href);
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  if (!answer.ok || answer.redirected || !page.querySelector("[data-live]") || lay(page) === 0) {
    location.assign(news.href);
    return;
  }
  news.hidden = true;
  back?.focus();
  wait();
});

if (live && news) {
  document.addEventListener("visibilitychange", ask);
  addEventListener("pageshow", (event) => (event.persisted ? ask() : wait()));
  ["pointermove", "pointerdown", "keydown", "scroll"].forEach((act) =>
    addEventListener(act, touch, { capture: true, passive: true }),
  );
  addEventListener("pagehide", () => clearTimeout(timer));
}
