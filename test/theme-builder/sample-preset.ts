/** A preset like those of the package: tokens, pairs, a font, rules for parts, one language. */
export const samplePreset = `/* Sample: a theme. */

@font-face {
  font-family: 'A; } face';
  src: local('Georgia');
}

:where(:root:not([class*='news-theme-']), .news-theme-sample) {
  --news-color-accent: #8c1d40;
  --news-color-surface: #fcebdc;
  --news-font-headline:
    'Source Serif 4', Charter,
    serif;
  --news-space: 4px;
  --news-headline-card-gap: 8px;

  @supports (color: light-dark(#000, #fff)) {
    --news-color-accent: light-dark(#8c1d40, #f5a3a0);
    --news-color-surface: light-dark(#fcebdc, #261c17);
  }

  /* Not a token; } */
  :where(&, & *) {
    /* Above. */
    &:where(news-headline-card)::part(card) {
      padding: calc(4 * var(--news-space));
    }
  }
}

:lang(ja) {
  --news-headline-tracking: normal;
}
`;
