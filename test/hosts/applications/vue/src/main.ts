import { createApp } from 'vue';
import { createRouter, createWebHistory, RouterView } from 'vue-router';
import type {} from 'standfirst/vue';
import 'standfirst/define/byline';
import 'standfirst/define/headline-card';
import 'standfirst/define/share-icons';
import 'standfirst/reserve.css';
import FrontPage from './FrontPage.vue';
import StoryPage from './StoryPage.vue';

const router = createRouter({
  history: createWebHistory(),
  routes: [
    { path: '/', component: FrontPage },
    { path: '/stories/:id', component: StoryPage, props: true },
  ],
});

createApp(RouterView).use(router).mount('#app');
