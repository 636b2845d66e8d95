import { initAll } from './govuk-frontend.min.js'

// The design system's own template does this in a script inside the page, which our policy forbids.
document.body.classList.add('js-enabled', 'govuk-frontend-supported')
initAll()
