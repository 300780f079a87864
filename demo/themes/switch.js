// The gallery's picker: one sheet of a theme applies at a time, and the page wears the newspaper's own face.

const picker = document.querySelector('#picker');
const source = document.querySelector('#theme-source');
const link = document.querySelector('#theme-link');
const sheets = [...document.querySelectorAll('link[data-theme]')];
const { dataset } = document.documentElement;

/** The sheet as it stands in its file, because that is all that a publisher has to write. */
async function showSource(href) {
  const response = await fetch(href);
  const text = response.ok ? await response.text() : '';
  if (link.href === href) source.textContent = text;
}

function wear() {
  const { face, light } = Object.fromEntries(new FormData(picker));
  dataset.face = face;
  dataset.light = light;
  for (const sheet of sheets) sheet.media = sheet.dataset.theme === face ? 'all' : 'not all';
  link.href = sheets.find((sheet) => sheet.dataset.theme === face).href;
  link.textContent = `demo/themes/${face}.css`;
  return showSource(link.href);
}

// A pinned card closes when something beside it is pressed; the picker is to be tried with a card open.
addEventListener('sidelight-hide', (event) => {
  if (event.trigger === 'pointer' && picker.matches(':hover, :active')) event.preventDefault();
});

// A form that the browser restores, and a link such as themes.html?face=tabloid&light=dark.
for (const [name, value] of new URLSearchParams(location.search))
  for (const option of picker.elements) if (option.name === name && option.value === value) option.checked = true;

picker.addEventListener('change', wear);
await wear();
