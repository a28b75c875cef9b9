/**
 * The layout of the sample pages: columns, gaps and the page's own elements. It sets no colour, face or box of a
 * widget, so a page with it and a theme shows what the theme does.
 */
export const layout = `html {
  font: 100%/1.5 system-ui, sans-serif;
}
body {
  box-sizing: border-box;
  margin: 0;
  padding: 16px 16px 40px;
}
main, section, article, aside, .side, .signed {
  min-inline-size: 0;
}
.masthead, main {
  max-inline-size: 74rem;
  margin-inline: auto;
}
.masthead {
  margin-block-end: 24px;
  border-block-end: 3px double;
  text-align: center;
}
.masthead .paper {
  margin: 4px 0 8px;
  font: 700 clamp(1.75rem, 1rem + 3vw, 3rem)/1.1 var(--news-font-headline, 'Iowan Old Style', Georgia, serif);
  overflow-wrap: anywhere;
}
.masthead ul {
  display: flex;
  flex-wrap: wrap;
  gap: 0 24px;
  justify-content: center;
  margin: 0;
  padding: 4px 0;
  border-block-start: 1px solid;
  list-style: none;
  font-family: var(--news-font-label, inherit);
  font-size: 0.875rem;
}
.masthead a {
  display: block;
  padding-block: 4px;
  color: inherit;
  text-decoration: none;
}
.front {
  display: grid;
  gap: 32px;
}
.front section, .more {
  display: grid;
  gap: 24px;
  align-content: start;
}
.front h2, .more h2 {
  margin: 0 0 8px;
  font-family: var(--news-font-label, inherit);
  font-size: 1rem;
  line-height: 1.3;
}
.article {
  display: grid;
  gap: 40px;
}
.signed {
  display: grid;
  gap: 12px;
  margin-block: 16px 24px;
}
.text {
  margin-block-start: 24px;
  font-size: 1.125rem;
  line-height: 1.6;
}
.text p {
  margin: 0 0 1em;
}
.text > news-subscription-prompt {
  margin-block: 32px;
}
@media (width < 60rem) {
  .front .side {
    display: contents;
  }
  .front .lead {
    order: -2;
  }
  .front .live {
    order: -1;
  }
}
@media (width < 40rem) {
  .masthead nav {
    display: none;
  }
}
@media (width >= 40rem) {
  body {
    padding-inline: 32px;
  }
  .front .row {
    grid-template-columns: repeat(3, minmax(0, 1fr));
  }
}
@media (width >= 60rem) {
  .front {
    grid-template: auto 1fr / repeat(4, minmax(0, 1fr));
    column-gap: 32px;
  }
  .front :is(.lead, .row, .offers) {
    grid-column: 1 / span 3;
  }
  .front:not(:has(.side)) :is(.lead, .row, .offers) {
    grid-column: 1 / -1;
  }
  .front .row {
    column-gap: 32px;
  }
  .front .side {
    display: grid;
    grid-area: 1 / 4 / span 2;
    gap: 24px;
    align-content: start;
  }
  .article {
    grid-template-columns: minmax(0, 42rem) minmax(0, 18rem);
    column-gap: 64px;
    justify-content: center;
  }
}
`;
