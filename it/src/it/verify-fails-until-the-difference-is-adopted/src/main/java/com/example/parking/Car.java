package com.example.parking;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

@Entity
public class Car {

    @Id
    private String plate;

    /** The migrations know nothing of it. */
    private String colour;
}
