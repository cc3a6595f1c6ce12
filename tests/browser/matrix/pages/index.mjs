// Every page that the looks know.

import { FAULTS } from './faults.mjs';
import { FILES } from './files.mjs';
import { FORM } from './form.mjs';
import { REQUESTS } from './requests.mjs';
import { STAFF, STAFF_ELSEWHERE } from './staff.mjs';
import { STANDING } from './standing.mjs';

export { STAFF_ELSEWHERE };
export const PAGES = [...STANDING, ...FORM, ...FILES, ...REQUESTS, ...FAULTS, ...STAFF];
