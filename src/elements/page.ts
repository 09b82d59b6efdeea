import './copy-button.ts'
import './language-links.ts'
import './offline.ts'
import './search-box.ts'
