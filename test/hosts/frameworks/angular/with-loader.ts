import '@angular/compiler';
import { provideZonelessChangeDetection } from '@angular/core';
import { bootstrapApplication } from '@angular/platform-browser';
import { FrontPage } from './front-page.component.js';

void bootstrapApplication(FrontPage, { providers: [provideZonelessChangeDetection()] });
