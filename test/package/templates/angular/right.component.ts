import { Component, CUSTOM_ELEMENTS_SCHEMA, ElementRef, input, viewChild } from '@angular/core';
import type { Article, NewsHeadlineCard, OpenEvent } from 'standfirst';
import 'standfirst/define';

@Component({
  selector: 'right-page',
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
  template: `
    <news-article [article]="article()">
      <news-headline-card
        #lead
        class="lead"
        layout="lead"
        level="2"
        published-at="2026-03-02"
        [authors]="[{ name: 'Mara Lin' }]"
        [priority]="true"
        (news-open)="open($event)"
      >
        <a href="/rain">Rain ends drought</a>
      </news-headline-card>
    </news-article>
  `,
})
export class RightPage {
  readonly article = input.required<Article>();
  readonly lead = viewChild.required<ElementRef<NewsHeadlineCard>>('lead');

  open(event: OpenEvent): void {
    event.url satisfies string;
    this.lead().nativeElement.headline satisfies string | null | undefined;
  }
}
