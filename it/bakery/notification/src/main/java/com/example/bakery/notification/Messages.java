/* SPDX-License-Identifier: Apache-2.0 */
package com.example.bakery.notification;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

/** Everything that we had to say. */
public interface Messages extends JpaRepository<Message, UUID> {

    List<Message> findTop100ByStateAndDueAtBeforeOrderByDueAt(Message.State state, Instant time);
}
