/**
 * Accounts: signing up, in and out, one's own account, and links that work once. What a stranger is
 * told is the same whether an address has an account or not. Administrators invite others here and
 * hand out links to a new password.
 */
@NullMarked
package nabla.web.account;

import org.jspecify.annotations.NullMarked;
