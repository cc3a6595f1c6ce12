// The staff's pages: in English, with scripts, at both widths. `whole.mjs` goes through their forms.

import { withFile, withProof } from './people.mjs';

const officer = { staff: 'officer' };
const manager = { staff: 'manager' };
const administrator = { staff: 'administrator' };
const CASE = '/desk/cases/{reference}';

const seen = (route, who, more = {}) => ({ route, staff: true, states: { many: { who, ...more } } });
const hidden = (route, at, status) => ({ route, staff: true, states: { error: { who: {}, at, status } } });

export const STAFF = [
  seen('/desk/sign-in', {}),
  seen('/desk', officer),
  seen('/desk/cases', officer),
  seen(CASE, officer, { from: '/desk/cases' }),
  seen('/desk/cases/{reference}/documents', { ...officer, knows: withFile }),
  seen('/desk/cases/{reference}/documents/{id}/delete', { ...officer, knows: withProof }, { from: '/desk/cases/{reference}/documents' }),
  seen('/desk/log', officer),
  seen('/desk/search', officer),
  seen('/insight', manager),
  seen('/insight/definitions', manager),
  seen('/insight/feedback', manager),
  seen('/admin', administrator),
  seen('/admin/people', administrator),
  seen('/admin/people/{id}', administrator, { from: '/admin/people' }),
  seen('/demo', {}),
  seen('/demo/mail', {}),
  hidden('/desk/join/{token}', '/desk/join/made-up', 404),
  hidden('/set-up', '/set-up', 404),
];

/** Routes of the staff that the looks leave to others, each with the reason. */
export const STAFF_ELSEWHERE = {
  '/desk/sign-in/code': 'opens between password and code only; the tests of signing in read it',
  '/desk/cases/{reference}/clock': 'whole.mjs looks at it',
  '/desk/cases/{reference}/history': 'whole.mjs looks at it',
  '/desk/cases/{reference}/do/{action}': 'whole.mjs looks at every act that a case offers',
  '/desk/cases/{reference}/letters/{seq}': 'gives a PDF',
  '/desk/cases/{reference}/documents/{id}': 'gives a file, once it was scanned',
  '/desk/cases/{reference}/regulator-letter': 'whole.mjs looks at it',
};
