/** The settings page: the preview changes with the fields, before they are saved. */
(function () {
  'use strict';

  const field = (name) => document.getElementById(`standfirst-${name}`);
  const hasAccent = field('has-accent');
  const accent = field('accent');
  const preset = field('preset');
  const publication = field('publication');
  const style = document.getElementById('standfirst-preview-look-css');
  const widgets = document.querySelector('.standfirst-preview-widgets');
  const card = widgets.querySelector('news-headline-card');

  function show() {
    accent.disabled = !hasAccent.checked;
    if (hasAccent.checked) widgets.style.setProperty('--news-color-accent', accent.value);
    else widgets.style.removeProperty('--news-color-accent');

    const address = preset.selectedOptions[0].dataset.style;
    if (style.href !== address) style.href = address;

    const name = publication.value.trim();
    if (name) card.setAttribute('publication', name);
    else card.removeAttribute('publication');
  }

  for (const each of [hasAccent, accent, preset, publication]) each.addEventListener('input', show);
  // A browser may fill the fields with what they had before the page was reloaded.
  show();
})();
