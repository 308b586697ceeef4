/* SPDX-License-Identifier: Apache-2.0 */
package com.example.bakery.auth;

import com.example.bakery.common.EmailAddress;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

/** Every account that was ever opened. */
public interface UserAccounts extends JpaRepository<UserAccount, UUID> {

    Optional<UserAccount> findByEmail(EmailAddress email);
}
