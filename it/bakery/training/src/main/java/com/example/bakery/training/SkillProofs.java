/* SPDX-License-Identifier: Apache-2.0 */
package com.example.bakery.training;

import java.time.LocalDate;
import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

/** All that anybody has ever proved to know. */
public interface SkillProofs extends JpaRepository<SkillProof, Integer> {

    List<SkillProof> findByValidUntilBefore(LocalDate day);
}
