import { html, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { sampleStories } from './sample-stories.js';

/** A prompt for a story. The `<news-access>` around it sets its state. */
export function prompted(access: string, deadline?: string): TemplateResult {
  const story = JSON.stringify({ id: 'parking-data', headline: sampleStories.court.headline, access });
  return html`<news-article>
    <script type="application/json">
      ${story}
    </script>
    <news-subscription-prompt
      publication="The Meridian"
      subscribe-href="https://news.example/subscribe"
      sign-in-href="https://news.example/sign-in"
      register-href="https://news.example/register"
      account-href="https://news.example/account"
    >
      <news-offer
        name="Digital"
        price="9"
        currency="USD"
        period="month"
        intro-price="1"
        intro-period="3 months"
        deadline=${ifDefined(deadline)}
        href="https://news.example/digital"
      ></news-offer>
    </news-subscription-prompt>
  </news-article>`;
}
