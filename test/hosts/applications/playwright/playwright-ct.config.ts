import { defineConfig, devices } from '@playwright/experimental-ct-react';

export default defineConfig({
  use: { ...devices['Desktop Chrome'], launchOptions: { executablePath: process.env.CHROME_PATH } },
});
