// The page: the questions of a new programme, the programmes that are kept here, and the desk of the one that is open.

import { Desk } from "./desk.js";
import { Dropped } from "./dropped.js";
import { heading, keepFocus } from "./focus.js";
import { Keeper } from "./keeping.js";
import { Kit } from "./kit.js";
import { meet } from "./language.js";
import { Offline } from "./offline.js";
import { agreed, answers, ask, begin } from "./questions.js";
import { known, made, noted, say, the, told, words } from "./words.js";

meet();
const { kit, keeper } = known.served ? await onThisComputer() : inThisTab();
const desk = new Desk(kit, keeper, only);

/** The kit in a worker of the page, and what the browser keeps. */
function inThisTab() {
  // What is fetched for the kit is kept on the way, for when there is no connection.
  const own = new Kit(known.here, known.language, { after: keptHere() });
  return { kit: own, keeper: new Keeper(own) };
}

/** Keep the page for when there is no connection, and say when a newer one is here. */
function keptHere() {
  const offline = new Offline(known.here);
  const newer = () => (the("newer").hidden = !offline.newer);
  offline.addEventListener("update", newer);
  the("newer-take").addEventListener("click", async () => {
    if ((await offline.take()) === "others") the("newer-said").textContent = words("newer-others");
  });
  offline.ready.then(newer, () => {});
  return offline.ready;
}

/** The kit that serves the page, on the folders where it was started (mentorkit web). */
async function onThisComputer() {
  const { InPlace, ServedKit } = await import("./served.js");
  const own = new ServedKit(known.here, known.language, known.served);
  return { kit: own, keeper: new InPlace(own) };
}

function only(id) {
  for (const each of ["make", "working", "desk"]) the(each).hidden = each !== id;
  the("kit-head").hidden = id === "desk";
  the("dk").hidden = id !== "desk";
  if (id === "make") showKept().catch(() => {});
  if (id === "desk") return;
  document.title = words("title");
  scrollTo(0, 0);
  the(id).querySelector("h1").focus();
}

// ---- a new programme

async function make(event) {
  event.preventDefault();
  say(the("wrong"), []);
  only("working");
  the("step").textContent = words("waiting");
  const notes = [];
  try {
    await kit.ready;
    await ask();  // what is proposed follows from the last answer
    // What stood there as proposed and was left is agreed to.
    const values = Object.entries({ ...agreed(), ...answers() }).map(([key, value]) => `${key}=${value}`);
    const { outcome } = await kit.call("run", { action: "new", values: { set: values, yes: true } }, (heard) => {
      noted(heard, notes);
      if (heard.event !== "BuildStep") return;
      the("step").textContent = words("step", heard.told);
      Object.assign(the("steps"), { value: heard.told.number, max: heard.told.of });
    });
    await desk.adopt(outcome.folder, [words(keeper.inPlace ? "made-place" : "made", outcome), ...notes]);
  } catch (error) {
    only("make");
    say(the("wrong"), [words("wrong"), ...told(error)]);
    the("wrong").focus();
    the("wrong").scrollIntoView({ block: "center" });
    ask().catch(() => {});
  }
}

the("form").addEventListener("submit", make);

// ---- the programmes that are here already

async function showKept() {
  const programmes = await keeper.programmes();
  the("kept").hidden = !programmes.length;
  const handOn = keepFocus(the("kept-list"));  // they are told anew while somebody is among them
  the("kept-list").replaceChildren(...programmes.map(({ folder, name, at, disk }) => {
    const row = document.createElement("li");
    const day = at && new Intl.DateTimeFormat(known.language, { dateStyle: "long" }).format(new Date(at));
    const way = disk ? () => keeper.openAgain(folder) : () => keeper.reopen(folder);
    const open = made("button", name || folder, { type: "button", className: "link", onclick: () => opened(way) });
    open.dataset.by = folder;
    row.append(
      open,
      made("span", [day && words("kept-on", { day }), disk && words("kept-disk", { folder: disk })].filter(Boolean).join(" · "), { className: "quiet" }),
    );
    return row;
  }));
  handOn();
}

/** Open a programme: `way` puts it into the kit's folder, and returns which that is, or null where nobody chose one. */
async function opened(way, { adopted = true } = {}) {
  say(the("open-said"), [words("opening")]);
  try {
    await kit.ready;
    const found = await way();
    if (!found) return say(the("open-said"), []);
    const notes = [
      ...(found.left?.length ? [words("left", { files: found.left.join(", ") })] : []),
      ...(found.refused ? [words("not-allowed")] : []),
    ];
    if (adopted) await desk.enter(found.folder, notes);
    else await desk.adopt(found.folder, notes);
    say(the("open-said"), []);
  } catch (error) {
    only("make");
    say(the("open-said"), told(error));
  }
}

const dropped = new Dropped(kit, desk, (way) => opened(way, { adopted: false }));
the("open-zip").addEventListener("change", ({ target }) => {
  if (target.files.length) dropped.take([...target.files]);
  target.value = "";
});
the("open-folder").hidden = !keeper.canOpenFolders;
the("open-folder").addEventListener("click", () => opened(() => keeper.openFolder()));

// ---- the beginning

// What is skipped to is the heading of what is shown; the address says which view that is, and stays.
document.querySelector(".skip").addEventListener("click", (event) => {
  event.preventDefault();
  heading().focus();
});

kit.addEventListener("fetching", ({ detail }) => Object.assign(the("bar"), { value: detail.done, max: detail.of }));
the("loading").textContent = words("fetching");
showKept().catch(() => {});
const asked = Desk.named;
if (asked) opened(() => keeper.reopen(asked));
begin(kit).then(
  () => {
    the("loading").textContent = words("ready");
    the("bar").hidden = true;
  },
  (error) => {
    the("loading").textContent = words("broken", { reason: error.message });
    the("bar").hidden = true;
  },
);
