import { mount } from 'svelte';
import FrontPage from './FrontPage.svelte';

mount(FrontPage, { target: document.querySelector('#app')! });
