// Angular's own build compiles ahead of time. Any other build needs the compiler in the page.
import '@angular/compiler';
import { provideZonelessChangeDetection } from '@angular/core';
import { bootstrapApplication } from '@angular/platform-browser';
import 'standfirst/define/byline';
import 'standfirst/define/headline-card';
import 'standfirst/define/offer';
import 'standfirst/define/photo-caption';
import 'standfirst/define/share-icons';
import 'standfirst/define/subscription-prompt';
import { FrontPage } from './front-page.component.js';

void bootstrapApplication(FrontPage, { providers: [provideZonelessChangeDetection()] });
