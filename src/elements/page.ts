import './copy-button.ts'
import './language-links.ts'
import './search-box.ts'
