/** The card of Shoelace, filled as its page shows. */
import '@shoelace-style/shoelace/dist/components/card/card.js';
import theme from '@shoelace-style/shoelace/dist/themes/light.css?inline';
import { adoptTheme } from './page-styles.js';
import { filledCards } from './filled-cards.js';

adoptTheme(theme);

export const contender = filledCards(
  ({ href, headline, kicker, standfirst, signature, image }) =>
    `<sl-card>
      <img slot="image" ${image}>
      <div slot="header" class="kicker">${kicker}</div>
      <h3><a href="${href}">${headline}</a></h3>
      <p>${standfirst}</p>
      <div slot="footer" class="signature">${signature}</div>
    </sl-card>`,
  '--sl-panel-border-color',
);
