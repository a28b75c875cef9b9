/** The card of Web Awesome, filled as its page shows. */
import '@awesome.me/webawesome/dist/components/card/card.js';
import theme from '@awesome.me/webawesome/dist/styles/themes/default.css?inline';
import { adoptTheme } from './page-styles.js';
import { filledCards } from './filled-cards.js';

adoptTheme(theme);

export const contender = filledCards(
  ({ href, headline, kicker, standfirst, signature, image }) =>
    `<wa-card with-media with-header with-footer>
      <img slot="media" ${image}>
      <div slot="header" class="kicker">${kicker}</div>
      <h3><a href="${href}">${headline}</a></h3>
      <p>${standfirst}</p>
      <div slot="footer" class="signature">${signature}</div>
    </wa-card>`,
  '--wa-color-surface-border',
);
