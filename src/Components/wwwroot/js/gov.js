import { initAll } from '../lib/gov/govuk-frontend.min.js';

initAll();
