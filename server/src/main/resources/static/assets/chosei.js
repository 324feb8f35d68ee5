// Progressive enhancement only: every page works without this file.

const inField = (event) => event.target.closest("input:not([type=checkbox]), textarea, select, [contenteditable]");

document.querySelector("[data-theme-toggle]")?.addEventListener("click", (event) => {
  event.preventDefault();
  const root = document.documentElement;
  const dark = root.dataset.theme ? root.dataset.theme === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
  root.dataset.theme = dark ? "light" : "dark";
  document.cookie = `theme=${root.dataset.theme}; path=/; max-age=31536000; samesite=lax`;
});

// J and K walk through the rows of a list; Enter opens the one in focus, as it does for every link.
const step = (by) => {
  const rows = [...document.querySelectorAll("[data-rows] [data-row], .queue ul a")];
  const at = rows.indexOf(document.activeElement?.closest("tr")?.querySelector("[data-row]") ?? document.activeElement);
  rows[Math.min(rows.length - 1, Math.max(0, at + by))]?.focus();
};

// A control with data-key="r" is pressed by that key; with "shift+n" or "ctrl+enter" by both together.
const press = (key) => {
  const control = document.querySelector(`[data-key="${CSS.escape(key)}"]:not([hidden])`);
  if (!control) return false;
  if (control.matches("details")) {
    const field = control.querySelector("select, input:not([type=hidden]), textarea");
    control.open = field !== null || !control.open; // what stands open already is gone to, and not shut
    field?.focus();
  } else if (control.matches("input, select, textarea")) {
    control.focus();
  } else {
    control.click();
  }
  return true;
};

const pressed = (event) => {
  const key = event.key.toLowerCase();
  return event.shiftKey && /^[a-z]$/.test(key) ? `shift+${key}` : key;
};

// One form can hold several acts on what is chosen, each in a small form of its own with its button.
const ownButton = (field) => field.closest(".bulk .drop-body")?.querySelector("button");

document.addEventListener("keydown", (event) => {
  if (event.isComposing) return;
  if (event.ctrlKey && event.key === "Enter") {
    const form = event.target.closest("form");
    if (form) form.requestSubmit(ownButton(event.target));
    else press("ctrl+enter");
    return;
  }
  if (event.key === "Enter" && event.target.matches("input:not([type=checkbox])") && ownButton(event.target)) {
    event.preventDefault();
    ownButton(event.target).click();
    return;
  }
  if (event.key === "Escape") {
    document.querySelectorAll("details.drop[open]").forEach((drop) => {
      drop.open = false;
      drop.querySelector("summary").focus();
    });
    return;
  }
  if (event.ctrlKey || event.metaKey || event.altKey || inField(event)) return;
  const key = pressed(event);
  if (key === "enter" && document.activeElement?.matches("a, button, summary, input")) return; // what has the focus is opened
  if (key === "/") {
    event.preventDefault();
    document.getElementById("q")?.focus();
  } else if (key === "x") {
    document.activeElement?.closest("tr")?.querySelector("input[type=checkbox]")?.click();
  } else if (key === "r" && document.querySelector("[data-rows] tbody :checked")) {
    document.querySelector("[data-rows]").closest("form").requestSubmit();
  } else if (key === "r" && document.activeElement?.closest("tr")?.querySelector("[data-row-act]")) {
    document.activeElement.closest("tr").querySelector("[data-row-act]").click();
  } else if (press(key)) {
    event.preventDefault();
  } else if (key === "j" || key === "k") {
    step(key === "j" ? 1 : -1);
  }
});

// One small form is open at a time, and a click beside it closes it.
document.addEventListener("click", (event) => {
  document.querySelectorAll("details.drop[open]").forEach((drop) => {
    if (!drop.contains(event.target)) drop.open = false;
  });
});

// A form is sent once: the button says that it is busy until the next page comes.
document.addEventListener("submit", (event) => {
  const button = event.submitter;
  if (!button) return;
  if (button.getAttribute("aria-busy") === "true") event.preventDefault();
  button.setAttribute("aria-busy", "true");
});
addEventListener("pageshow", () => document.querySelectorAll("[aria-busy]").forEach((button) => button.removeAttribute("aria-busy")));

// The bar above a list counts what is chosen.
const counter = document.querySelector("[data-chosen]");
const count = () => {
  const rows = document.querySelectorAll("[data-rows] tbody :checked");
  counter.closest(".bulk").classList.toggle("on", rows.length > 0);
  counter.dataset.none ??= counter.textContent;
  counter.textContent = rows.length ? counter.dataset.of.replace("{n}", rows.length) : counter.dataset.none;
  document.querySelectorAll("[data-rows] tbody tr").forEach((row) => row.setAttribute("aria-selected", row.contains(row.querySelector(":checked"))));
};
if (counter) {
  const all = document.querySelector("[data-choose-all]");
  all.addEventListener("change", () => {
    document.querySelectorAll("[data-rows] tbody input[type=checkbox]").forEach((box) => (box.checked = all.checked));
  });
  document.querySelector("[data-rows]").addEventListener("change", count);
  addEventListener("pageshow", count);
}

// The message that is open stands where it can be seen.
document.querySelector(".queue [aria-current]")?.scrollIntoView({ block: "nearest" });

// The mark in the original and the proposal beside it light up together.
const together = () => {
  document.querySelectorAll("mark.on").forEach((mark) => mark.classList.remove("on"));
  const id = location.hash.slice(1);
  if (id) document.querySelectorAll(`mark a[href="#${CSS.escape(id)}"]`).forEach((link) => link.parentElement.classList.add("on"));
};
addEventListener("hashchange", together);
together();
