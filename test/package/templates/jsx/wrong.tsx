/** Each line with the mark is an error. */
import type {} from 'standfirst/jsx';
import 'standfirst/define';

export const page = (
  <main>
    <news-headline-card layout="compcat" /* wrong */ />
    <news-headline-card level="two" /* wrong */ />
    <news-headline-card level={9} /* wrong */ />
    <news-headline-card level="9" /* wrong */ />
    <news-headline-card label="braking" /* wrong */ />
    <news-headline-card ratio="3:4" /* wrong */ />
    <news-photo-caption lines={7} /* wrong */ />
    <news-share-icons networks="xx" /* wrong */ />
    <news-share-icons networks="xx copy" /* wrong */ />
    <news-headline-card publishedAt="2026-03-02" /* wrong */ />
    <news-headline-card headine="Rain" /* wrong */ />
    <news-headline-card article={{ title: 'Rain' }} /* wrong */ />
    <news-headline-card requestUpdate={() => undefined} /* wrong */ />
    <news-headline-card onnews-open={(event) => event.adress /* wrong */} />
    <news-headline-card priority="yes" /* wrong */ />
    <news-headline-list limit="many" /* wrong */ />
    <news-headline-list layout="row" /* wrong */ />
    <news-share-icons appearance="icons" /* wrong */ />
    <news-photo-caption load="later" /* wrong */ />
    <news-headlinecard headline="Rain" /* wrong */ />
  </main>
);

document.addEventListener('news-open', (event) => event.adress); /* wrong */
document.querySelector('news-headline-list')?.limt; /* wrong */
