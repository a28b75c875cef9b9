import { Component, computed, CUSTOM_ELEMENTS_SCHEMA, signal } from '@angular/core';
import type { OpenEvent, ShareEvent } from 'standfirst';
import { corrected, firstStories, lateStory, standing } from '../news.js';

@Component({
  selector: 'front-page',
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
  template: `
    <main>
      <button (click)="correct()">Correct</button>
      <button (click)="reorder()">Reorder</button>
      <button (click)="add()">Add</button>
      <button (click)="remove()">Remove</button>
      <button (click)="read.set(read() + 1)">Read</button>
      <button (click)="isSubscriber.set(true)">Sign in</button>
      <output>{{ heard().join(', ') }}</output>

      @if (lead(); as lead) {
        <section>
          <news-headline-card layout="lead" (news-open)="open($event)">
            @if (lead.kicker) {
              <p itemprop="articleSection">{{ lead.kicker }}</p>
            }
            <a [href]="lead.url">{{ lead.headline }}</a>
          </news-headline-card>
          <news-byline [article]="lead" />
          <news-photo-caption>
            <img src="/pictures/barrier-320.webp" alt="A barrier across an estuary" width="320" height="213" />
            <p>{{ lead.standfirst }}</p>
          </news-photo-caption>
          <news-share-icons
            [url]="lead.url"
            [headline]="lead.headline"
            networks="email copy"
            (news-share)="share($event)"
          />
        </section>
      }

      @for (story of stories(); track story.id) {
        <news-headline-card
          [id]="story.id"
          [href]="story.url"
          [kicker]="story.kicker"
          [headline]="story.headline"
          (news-open)="open($event)"
        >
          <a [href]="story.url">{{ story.headline }}</a>
        </news-headline-card>
      }

      <div id="rest">The rest of the story.</div>
      @if (!isSubscriber()) {
        <news-subscription-prompt
          [state]="standing(read())"
          [articlesRead]="read()"
          article-limit="2"
          period="month"
          presentation="gate"
          gates="#rest"
          subscribe-href="https://news.example/subscribe"
        >
          <news-offer name="Digital" price="9" currency="USD" period="month" />
        </news-subscription-prompt>
      }
    </main>
  `,
})
export class FrontPage {
  readonly stories = signal(firstStories);
  readonly lead = computed(() => this.stories()[0]);
  readonly read = signal(1);
  readonly isSubscriber = signal(false);
  readonly heard = signal<string[]>([]);
  readonly standing = standing;

  correct(): void {
    this.stories.update((stories) => stories.map(corrected));
  }

  reorder(): void {
    this.stories.update((stories) => stories.toReversed());
  }

  add(): void {
    this.stories.update((stories) => [lateStory, ...stories]);
  }

  remove(): void {
    this.stories.update((stories) => stories.slice(1));
  }

  open(event: OpenEvent): void {
    event.preventDefault(); // the page's router goes there
    this.heard.update((heard) => [...heard, `opened ${event.url}`]);
  }

  share(event: ShareEvent): void {
    event.preventDefault();
    this.heard.update((heard) => [...heard, `shared by ${event.network}`]);
  }
}
