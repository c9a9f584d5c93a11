// While an author writes: the page loads anew when a file changes, and says what is wrong with the files. The server
// puts this script only into pages that are opened on the machine where it runs.
const seen = document.querySelector("meta[name=author-files]").content;

tell();
wait();

/** The answer comes when the files no longer look as they did; without a server, ask again in a second. */
async function wait() {
  try {
    const response = await fetch(`/author/changes?seen=${seen}`);
    if (response.status === 200) return location.reload();
    if (response.status === 204) return wait();
  } catch {
    // The server is being started again, perhaps.
  }
  setTimeout(wait, 1000);
}

async function tell() {
  const response = await fetch("/author/faults");
  const faults = response.ok ? (await response.text()).trim() : "";
  if (faults) document.body.insertAdjacentHTML("beforeend", faults);
}
