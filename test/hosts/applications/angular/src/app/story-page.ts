import { Component, computed, CUSTOM_ELEMENTS_SCHEMA, input } from '@angular/core';
import { stories } from './stories';

@Component({
  selector: 'story-page',
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
  template: `
    @if (story(); as story) {
      <main>
        <h1>{{ story.headline }}</h1>
        <p>{{ story.standfirst }}</p>
        <news-byline itemscope itemtype="https://schema.org/NewsArticle">
          @for (author of story.authors; track author.name) {
            <span itemprop="author">{{ author.name }}</span>{{ ', ' }}
          }
          <time [attr.datetime]="story.published">{{ story.published?.slice(0, 10) }}</time>
        </news-byline>
        <news-share-icons networks="email copy" />
      </main>
    } @else {
      <h1>There is no such story.</h1>
    }
  `,
})
export class StoryPage {
  readonly id = input.required<string>();
  readonly story = computed(() => stories.find(({ id }) => id === this.id()));
}
