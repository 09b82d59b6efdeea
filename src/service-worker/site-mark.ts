/** What every page of this site has in `<html data-site>`: a page without it, such as a captive portal's, is not kept. */
export const SITE_MARK = 'sspi-status-codes'
