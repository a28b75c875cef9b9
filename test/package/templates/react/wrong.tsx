/** Each line with the mark is an error. */
import { NewsHeadlineCard, NewsHeadlineList, NewsShareIcons } from 'standfirst/react';

export const page = (
  <main>
    <NewsHeadlineCard layout="compcat" /* wrong */ />
    <NewsHeadlineCard level="two" /* wrong */ />
    <NewsHeadlineCard level={9} /* wrong */ />
    <NewsHeadlineCard label="braking" /* wrong */ />
    <NewsHeadlineCard published-at="2026-03-02" /* wrong */ />
    <NewsHeadlineCard publishdAt="2026-03-02" /* wrong */ />
    <NewsHeadlineCard article={{ title: 'Rain' }} /* wrong */ />
    <NewsHeadlineCard requestUpdate={() => undefined} /* wrong */ />
    <NewsHeadlineCard onNewsOpen={(event) => event.adress /* wrong */} />
    <NewsHeadlineCard onNewsOpened={() => undefined} /* wrong */ />
    <NewsHeadlineList limit="many" /* wrong */ />
    <NewsShareIcons networks="xx" /* wrong */ />
  </main>
);
