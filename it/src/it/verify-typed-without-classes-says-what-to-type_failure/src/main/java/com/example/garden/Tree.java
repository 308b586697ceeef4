package com.example.garden;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

@Entity
public class Tree {

    @Id
    private Long id;
}
