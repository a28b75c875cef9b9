import { Component, CUSTOM_ELEMENTS_SCHEMA, inject } from '@angular/core';
import { Router } from '@angular/router';
import type { OpenEvent } from 'standfirst';
import { stories } from './stories';

@Component({
  selector: 'front-page',
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
  template: `
    <main>
      @for (story of stories; track story.id) {
        <news-headline-card
          [attr.layout]="$first ? 'lead' : null"
          [attr.priority]="$first ? '' : null"
          (news-open)="open($event)"
          itemscope
          itemtype="https://schema.org/NewsArticle"
        >
          @if (story.image; as image) {
            <img [src]="image.src" [width]="image.width" [height]="image.height" [alt]="image.alt" />
          }
          <p itemprop="articleSection">{{ story.kicker }}</p>
          <a [href]="story.url">{{ story.headline }}</a>
          <p itemprop="description">{{ story.standfirst }}</p>
        </news-headline-card>
      }
    </main>
  `,
})
export class FrontPage {
  readonly stories = stories;
  readonly #router = inject(Router);

  open(event: OpenEvent): void {
    const { origin, pathname, search, hash } = new URL(event.url);
    if (origin !== location.origin) return;
    event.preventDefault();
    void this.#router.navigateByUrl(pathname + search + hash);
  }
}
