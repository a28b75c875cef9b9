import { Component, CUSTOM_ELEMENTS_SCHEMA, ElementRef, viewChild } from '@angular/core';
import type { NewsHeadlineCard, OpenEvent } from 'standfirst';
import 'standfirst/define';

@Component({
  selector: 'wrong-page',
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
  template: `<news-headline-card #lead (news-open)="open($event)" />`,
})
export class WrongPage {
  readonly lead = viewChild.required<ElementRef<NewsHeadlineCard>>('lead');

  open(event: OpenEvent): void {
    event.adress; /* wrong */
    this.lead().nativeElement.headine; /* wrong */
  }
}

document.addEventListener('news-open', (event) => event.adress); /* wrong */
