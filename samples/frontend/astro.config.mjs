import { defineConfig } from 'astro/config';

// Every page is made once, from the API; what is served are files.
export default defineConfig({
  output: 'static',
  trailingSlash: 'always',
  devToolbar: { enabled: false },
});
